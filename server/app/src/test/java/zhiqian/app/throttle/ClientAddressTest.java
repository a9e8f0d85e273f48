package zhiqian.app.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 算在哪个地址上. */
class ClientAddressTest {
    @Test
    void itIsThePeerUnlessAProxyIsTrusted() {
        assertThat(ClientAddress.of("192.0.2.7", null)).isEqualTo("192.0.2.7");
    }

    @Test
    void aTrustedProxyNamesItFirst() {
        assertThat(ClientAddress.of("10.0.0.1", "203.0.113.9, 10.0.0.2")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressIsNotCounted() {
        assertThat(ClientAddress.of("10.0.0.1", "")).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", "unknown")).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", "1".repeat(5_000))).isEqualTo("10.0.0.1");
    }

    @Test
    void anIpv6NetworkCountsAsOne() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6", null)).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientAddress.of("2001:db8:1:2:ffff::1", null)).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientAddress.of("2001:db8::1", null)).isEqualTo("2001:db8::/64");
        assertThat(ClientAddress.of("0:0:0:0:0:0:0:1", null)).isEqualTo("0:0:0:0::/64");
    }
}
