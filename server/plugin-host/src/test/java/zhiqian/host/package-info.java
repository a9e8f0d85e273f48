/** Tests of the host with real jars: compiled, packed and signed by {@link zhiqian.host.VendorJar}. */
package zhiqian.host;
