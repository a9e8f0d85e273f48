package zhiqian.app.delivery;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses that everybody may call (公网地址), by the registries of special purpose (RFC 6890 and its successors). */
final class PublicNetwork {
    /** Network and length of its prefix. */
    private static final int[][] SPECIAL = {
        {0, 0, 8}, {10, 0, 8}, {100, 64, 10}, {127, 0, 8}, {169, 254, 16}, {172, 16, 12}, {192, 168, 16}, {198, 18, 15}
    };

    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isGlobal(bytes) : !isSpecial(bytes);
    }

    private static boolean isSpecial(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int start = first << 8 | second;
        for (int[] network : SPECIAL) {
            int mask = 0xFFFF << (16 - network[2]) & 0xFFFF;
            if ((start & mask) == (network[0] << 8 | network[1])) {
                return true;
            }
        }
        boolean protocols = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
        boolean documentation = first == 198 && second == 51 || first == 203 && second == 0 && bytes[2] == 113;
        return protocols || documentation || first >= 240;
    }

    /** 2000::/3 without what wraps an IPv4 address (6to4, Teredo) or is documentation. */
    private static boolean isGlobal(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean special = first == 0x2002 || first == 0x2001 && (second == 0 || second == 0x0DB8 || second == 0x0002);
        return (first & 0xE000) == 0x2000 && !special;
    }
}
