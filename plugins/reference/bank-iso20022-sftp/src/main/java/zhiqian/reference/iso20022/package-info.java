/**
 * Reference plugin: ISO 20022 statements (camt.053) and notifications (camt.054), versions 02 and 08, from a folder of a
 * bank's SFTP server (银企直连文件).
 */
package zhiqian.reference.iso20022;
