package zhiqian.tck;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Disabled;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.DayKind;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.HolidayNotice;
import zhiqian.spi.NamedDay;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Calendars that break one contract of calendars each. Not run by Surefire, whose names end in Test. */
final class BadCalendars {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private BadCalendars() {}

    /** A calendar of 2026 with few holidays, and the plugin around it. */
    static class Calendar implements CountyPlugin, HolidayCalendar {
        ApiVersion api = ApiVersion.CURRENT;

        @Override
        public PluginManifest manifest() {
            return new PluginManifest("tck-calendar", "日历", "1.0.0", "TCK", api);
        }

        @Override
        public List<? extends Provider> start(PluginContext context) {
            return List.of(this);
        }

        @Override
        public String id() {
            return "tck";
        }

        @Override
        public String version(CallContext call) {
            return "1";
        }

        @Override
        public List<HolidayNotice> notices(CallContext call) {
            return List.of(notice("https://www.gov.cn/", off(), List.of()));
        }

        static HolidayNotice notice(String source, List<NamedDay> off, List<NamedDay> work) {
            return new HolidayNotice(Year.of(2026), "某文", source, off, work);
        }

        /** 13 days off, of which 9 fall on weekdays: 261 - 9 = 252 working days. */
        static List<NamedDay> off() {
            List<NamedDay> off = new ArrayList<>();
            off.add(new NamedDay(LocalDate.of(2026, 1, 1), "元旦"));
            off.add(new NamedDay(LocalDate.of(2026, 5, 1), "劳动节"));
            LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 12))
                    .forEach(day -> off.add(new NamedDay(day, "国庆节")));
            return off;
        }
    }

    static class Good extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar();
        }
    }

    static class GuessesWeekends extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public DayKind kindOf(LocalDate day, CallContext call) {
                    return day.getYear() == 2026 ? super.kindOf(day, call) : DayKind.WORKING_DAY;
                }
            };
        }
    }

    static class MixesTenants extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public String version(CallContext call) {
                    return call.tenant().code();
                }
            };
        }
    }

    static class TooFewWorkingDays extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public List<HolidayNotice> notices(CallContext call) {
                    List<NamedDay> many = off();
                    MONDAY.datesUntil(MONDAY.plusDays(20)).forEach(day -> many.add(new NamedDay(day, "假")));
                    return List.of(notice("https://www.gov.cn/", many, List.of()));
                }
            };
        }
    }

    static class MakesUpOnMonday extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public List<HolidayNotice> notices(CallContext call) {
                    return List.of(notice("https://www.gov.cn/", off(), List.of(new NamedDay(MONDAY, "调休"))));
                }
            };
        }
    }

    static class ContradictsItself extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public DayKind kindOf(LocalDate day, CallContext call) {
                    return day.equals(LocalDate.of(2026, 10, 8)) ? DayKind.WORKING_DAY : super.kindOf(day, call);
                }
            };
        }
    }

    static class WorksOnNationalDay extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public List<HolidayNotice> notices(CallContext call) {
                    List<NamedDay> off = off();
                    off.removeIf(day -> day.date().equals(LocalDate.of(2026, 10, 1)));
                    return List.of(notice("https://www.gov.cn/", off, List.of()));
                }
            };
        }
    }

    static class HasNoVersion extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public String version(CallContext call) {
                    return "第一版";
                }
            };
        }
    }

    static class HasNoSource extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public List<HolidayNotice> notices(CallContext call) {
                    return List.of(notice("hearsay", off(), List.of()));
                }
            };
        }
    }

    static class CoversMoreThanItsNotices extends HolidayCalendarTck {
        @Override
        protected CountyPlugin plugin() {
            return new Calendar() {
                @Override
                public Set<Year> coveredYears(CallContext call) {
                    return Set.of(Year.of(2026), Year.of(2027));
                }
            };
        }
    }

    static class SwitchesOneOff extends Good {
        @Override
        @Disabled("later")
        @Contract(id = "CAL-8", says = "switched off")
        void hasAVersion() {}
    }
}
