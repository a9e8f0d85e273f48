package zhiqian.tck;

import java.time.Duration;
import zhiqian.spi.CallContext;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/** Calls for two counties that do not exist: 甲县 (990101) and 乙县 (990102). */
public final class Calls {
    /** The budget the host gives unless configured otherwise. */
    public static final Duration BUDGET = Duration.ofSeconds(2);

    private Calls() {}

    /** A call for 甲县 with these settings. */
    public static CallContext inJia(Settings settings) {
        return in("990101", settings);
    }

    /** A call for 乙县 with these settings. */
    public static CallContext inYi(Settings settings) {
        return in("990102", settings);
    }

    private static CallContext in(String code, Settings settings) {
        return new CallContext(new TenantId(code), new AdminDivision(code), settings, BUDGET, "tck-" + code);
    }
}
