package zhiqian.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.ReceivedWarning;
import zhiqian.spi.Settings;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningProgress;
import zhiqian.spi.WarningSource;

/** Sources of a superior platform's warnings that break one contract each. */
final class BadSources {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private BadSources() {}

    static class Source implements CountyPlugin, WarningSource {
        @Override
        public PluginManifest manifest() {
            return new PluginManifest("tck-source", "上级平台", "1.0.0", "TCK", ApiVersion.CURRENT);
        }

        @Override
        public List<? extends Provider> start(PluginContext context) {
            return List.of(this);
        }

        @Override
        public String id() {
            return "tck";
        }

        List<ReceivedWarning> warnings(CallContext call) {
            call.settings().onlyKnows(Set.of("prefix"));
            String prefix = call.settings().text("prefix").orElse("J");
            List<ReceivedWarning> warnings = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                warnings.add(warning(prefix + i, FIRST.plusSeconds(i), "工资未发放"));
            }
            return warnings;
        }

        static ReceivedWarning warning(String id, Instant at, String explanation) {
            return new ReceivedWarning(
                    id,
                    at,
                    "W07",
                    "未按时足额发放工资",
                    WarningModel.Level.RED,
                    Optional.of("项目"),
                    Optional.empty(),
                    "2025-12",
                    explanation,
                    "逐人足额发放",
                    "省平台规则",
                    WarningModel.Party.GENERAL_CONTRACTOR,
                    WarningModel.Supervisor.HR,
                    Optional.empty());
        }

        @Override
        public Page fetch(Optional<String> cursor, int max, CallContext call) {
            List<ReceivedWarning> all = warnings(call);
            int from = from(cursor);
            int to = Math.min(all.size(), from + max);
            return new Page(all.subList(from, to), List.of(), List.of(), Optional.of("" + to), to < all.size());
        }

        int from(Optional<String> cursor) {
            try {
                return cursor.map(Integer::parseInt).orElse(0);
            } catch (NumberFormatException foreign) {
                throw new ProviderException(ProviderError.BAD_ANSWER, "游标无效");
            }
        }

        @Override
        public Reported report(List<WarningProgress> progress, CallContext call) {
            Set<String> known = new HashSet<>();
            warnings(call).forEach(w -> known.add(w.externalId()));
            Set<String> taken = new HashSet<>();
            List<Refused> refused = new ArrayList<>();
            for (WarningProgress each : progress) {
                if (known.contains(each.externalId())) {
                    taken.add(each.externalId());
                } else {
                    refused.add(new Refused(each.externalId(), reason()));
                }
            }
            return new Reported(taken, refused);
        }

        String reason() {
            return "没有这个编号";
        }
    }

    abstract static class Kit extends WarningSourceTck {
        abstract Source source();

        @Override
        protected final CountyPlugin plugin() {
            return source();
        }

        @Override
        protected Optional<Settings> otherSettings() {
            return Optional.of(Settings.of(Map.of("prefix", "Y")));
        }
    }

    static class Good extends Kit {
        @Override
        Source source() {
            return new Source();
        }
    }

    static class ReadsOnAtTheSameCursor extends Kit {
        @Override
        Source source() {
            return new Source() {
                private int calls;

                @Override
                public Page fetch(Optional<String> cursor, int max, CallContext call) {
                    warnings(call);
                    return new Page(
                            List.of(warning("N" + calls++, FIRST, "未发放")),
                            List.of(),
                            List.of(),
                            Optional.of("x"),
                            false);
                }
            };
        }
    }

    static class GivesMoreThanMax extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                public Page fetch(Optional<String> cursor, int max, CallContext call) {
                    return super.fetch(cursor, max + 1, call);
                }
            };
        }
    }

    static class GivesAnIdTwice extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    List<ReceivedWarning> all = super.warnings(call);
                    all.add(all.get(4));
                    return all;
                }
            };
        }
    }

    static class GivesNewestFirst extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    List<ReceivedWarning> all = super.warnings(call);
                    Collections.reverse(all);
                    return all;
                }
            };
        }
    }

    static class KnowsTheFuture extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    List<ReceivedWarning> all = super.warnings(call);
                    all.add(warning(all.get(0).externalId() + "F", Instant.parse("2027-01-01T00:00:00Z"), "未发放"));
                    return all;
                }
            };
        }
    }

    static class MixesTenants extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    List<ReceivedWarning> all = super.warnings(call);
                    all.add(warning("M", FIRST.plusSeconds(60), "未发放"));
                    return all;
                }
            };
        }
    }

    static class IgnoresAnInterrupt extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                public Page fetch(Optional<String> cursor, int max, CallContext call) {
                    if (Thread.currentThread().getName().equals("tck-interrupted")) {
                        long end = System.nanoTime() + Calls.BUDGET.toNanos() * 2;
                        while (System.nanoTime() < end) {
                            Thread.onSpinWait();
                        }
                    }
                    return super.fetch(cursor, max, call);
                }
            };
        }
    }

    static class ExplainsInEnglish extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    List<ReceivedWarning> all = super.warnings(call);
                    all.set(4, warning(all.get(4).externalId(), all.get(4).at(), "not paid"));
                    return all;
                }
            };
        }
    }

    static class TakesOnceOnly extends Kit {
        @Override
        Source source() {
            return new Source() {
                private final Set<String> told = new HashSet<>();

                @Override
                public Reported report(List<WarningProgress> progress, CallContext call) {
                    boolean fresh = told.addAll(progress.stream()
                            .map(p -> p.externalId() + p.sequence())
                            .toList());
                    return fresh ? super.report(progress, call) : new Reported(Set.of(), List.of());
                }
            };
        }
    }

    static class RefusesAllForOne extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                public Reported report(List<WarningProgress> progress, CallContext call) {
                    Reported said = super.report(progress, call);
                    return said.refused().isEmpty() ? said : new Reported(Set.of(), said.refused());
                }
            };
        }
    }

    static class IgnoresUnknownSettings extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                List<ReceivedWarning> warnings(CallContext call) {
                    return super.warnings(
                            call.settings().values().containsKey("prefix") ? call : Calls.inJia(Settings.NONE));
                }
            };
        }
    }

    static class FailsAtAForeignCursor extends Kit {
        @Override
        Source source() {
            return new Source() {
                @Override
                int from(Optional<String> cursor) {
                    return cursor.map(Integer::parseInt).orElse(0);
                }
            };
        }
    }
}
