package zhiqian.tck;

import java.util.Optional;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.tck.BadCalendars.Calendar;

/** Plugins that break one contract of all plugins each. */
final class BadPlugins {
    private BadPlugins() {}

    static class IsForAnotherApi extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            Calendar calendar = new Calendar();
            calendar.api = new ApiVersion(2, 0);
            return calendar;
        }
    }

    static class ChangesItsMind extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                private int asked;

                @Override
                public String version(CallContext call) {
                    return String.valueOf(asked++);
                }
            };
        }
    }

    static class IsSlow extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public String version(CallContext call) {
                    // on the threads that have a budget only, to keep this test short
                    boolean timed = Thread.currentThread().getName().equals("tck");
                    long end = System.nanoTime() + (timed ? 2_100_000_000L : 0);
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return super.version(call);
                }
            };
        }
    }

    static class HasNoId extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public String id() {
                    return "No Id";
                }
            };
        }
    }

    static class HasNoSchema extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public Optional<String> settingsSchema() {
                    return Optional.of("see the manual");
                }
            };
        }
    }
}
