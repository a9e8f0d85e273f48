/** 附件: files of a matter, streamed into the tenant's own schema, checked by content, offered to a virus scanner. */
package zhiqian.app.attachment;
