package zhiqian.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.AccountNo;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankEvent;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/** Bank connectors that break one contract each. */
final class BadConnectors {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private BadConnectors() {}

    static class Bank implements CountyPlugin, BankConnector, BankConnector.StatementFiles {
        @Override
        public PluginManifest manifest() {
            return new PluginManifest("tck-bank", "银行", "1.0.0", "TCK", ApiVersion.CURRENT);
        }

        @Override
        public List<? extends Provider> start(PluginContext context) {
            return List.of(this);
        }

        @Override
        public String id() {
            return "tck";
        }

        List<BankEvent> events(CallContext call) {
            call.settings().onlyKnows(Set.of("account"));
            List<BankEvent> events = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                events.add(event("E" + i, FIRST.plusSeconds(i), call.settings()));
            }
            return events;
        }

        static BankEvent event(String id, Instant at, Settings settings) {
            AccountNo account = new AccountNo(settings.text("account").orElse("62284804025648"));
            return new BankEvent.Reversal(id, at, account, id, "T");
        }

        @Override
        public Batch fetch(Optional<String> cursor, int max, CallContext call) {
            List<BankEvent> all = events(call);
            int from = from(cursor);
            int to = Math.min(all.size(), from + max);
            return new Batch(all.subList(from, to), List.of(), Optional.of("" + to), to < all.size());
        }

        int from(Optional<String> cursor) {
            try {
                return cursor.map(Integer::parseInt).orElse(0);
            } catch (NumberFormatException foreign) {
                throw new ProviderException(ProviderError.BAD_ANSWER, "游标无效");
            }
        }

        @Override
        public Optional<StatementFiles> statementFiles() {
            return Optional.of(this);
        }

        @Override
        public Reading read(String fileName, InputStream in, CallContext call) {
            try {
                if (!new String(in.readAllBytes()).equals("statement")) {
                    throw new ProviderException(ProviderError.BAD_ANSWER, "不是对账单");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Reading(List.of(event("S", FIRST, call.settings())), List.of());
        }
    }

    abstract static class Kit extends BankConnectorTck {
        abstract Bank bank();

        @Override
        protected final CountyPlugin plugin() {
            return bank();
        }

        @Override
        protected Optional<Settings> otherSettings() {
            return Optional.of(Settings.of(Map.of("account", "62284804025699")));
        }

        @Override
        protected Optional<Statement> statement() {
            return Optional.of(new Statement("a.csv", "statement".getBytes()));
        }
    }

    static class Good extends Kit {
        @Override
        Bank bank() {
            return new Bank();
        }
    }

    static class ReadsOnAtTheSameCursor extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                private int calls;

                @Override
                public Batch fetch(Optional<String> cursor, int max, CallContext call) {
                    events(call);
                    return new Batch(
                            List.of(event("E" + calls++, FIRST, call.settings())), List.of(), Optional.of("x"), false);
                }
            };
        }
    }

    static class GivesMoreThanMax extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                public Batch fetch(Optional<String> cursor, int max, CallContext call) {
                    return super.fetch(cursor, max + 1, call);
                }
            };
        }
    }

    static class GivesAnIdTwice extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                List<BankEvent> events(CallContext call) {
                    List<BankEvent> events = super.events(call);
                    events.add(events.get(4));
                    return events;
                }
            };
        }
    }

    static class GivesNewestFirst extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                List<BankEvent> events(CallContext call) {
                    List<BankEvent> events = super.events(call);
                    Collections.reverse(events);
                    return events;
                }
            };
        }
    }

    static class KnowsTheFuture extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                List<BankEvent> events(CallContext call) {
                    List<BankEvent> events = super.events(call);
                    events.add(event("F", Instant.parse("2027-01-01T00:00:00Z"), call.settings()));
                    return events;
                }
            };
        }
    }

    static class MixesTenants extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                List<BankEvent> events(CallContext call) {
                    List<BankEvent> events = super.events(call);
                    events.add(event("M", FIRST.plusSeconds(60), Settings.NONE));
                    return events;
                }
            };
        }
    }

    static class IgnoresAnInterrupt extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                public Batch fetch(Optional<String> cursor, int max, CallContext call) {
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

    static class ReadsAFileAnewEachTime extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                private int calls;

                @Override
                public Reading read(String fileName, InputStream in, CallContext call) {
                    super.read(fileName, in, call);
                    return new Reading(List.of(event("S" + calls++, FIRST, call.settings())), List.of());
                }
            };
        }
    }

    static class ReadsNoise extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                public Reading read(String fileName, InputStream in, CallContext call) {
                    return new Reading(List.of(event("S", FIRST, call.settings())), List.of());
                }
            };
        }
    }

    static class IgnoresUnknownSettings extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                public Batch fetch(Optional<String> cursor, int max, CallContext call) {
                    return super.fetch(
                            cursor,
                            max,
                            call.settings().values().containsKey("account") ? call : Calls.inJia(Settings.NONE));
                }
            };
        }
    }

    static class FailsAtAForeignCursor extends Kit {
        @Override
        Bank bank() {
            return new Bank() {
                @Override
                int from(Optional<String> cursor) {
                    return cursor.map(Integer::parseInt).orElse(0);
                }
            };
        }
    }
}
