package zhiqian.app.throttle;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address that a request is counted for. */
final class ClientAddress {
    /** Whatever else a header holds is no address, and would only fill the memory. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private ClientAddress() {}

    /**
     * @param peer      who is at the other end of the connection
     * @param forwarded X-Forwarded-For; {@code null} if there is none or no proxy is trusted
     */
    static String of(String peer, String forwarded) {
        String first = forwarded == null ? "" : forwarded.split(",", 2)[0].trim();
        return network(ADDRESS.matcher(first).matches() ? first : peer);
    }

    /** An IPv6 subscriber has 2^64 addresses: the network counts, not the address. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        int gap = address.indexOf("::");
        String head = gap < 0 ? address : address.substring(0, gap);
        return Arrays.stream(head.split(":")).limit(4).collect(Collectors.joining(":")) + "::/64";
    }
}
