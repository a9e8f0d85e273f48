package zhiqian.app.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import zhiqian.app.bank.BankFeed;
import zhiqian.app.bank.BankMessage;
import zhiqian.app.bank.FeedFailed;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.ProviderCall;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankConnector.StatementFiles;
import zhiqian.spi.CallContext;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/** Asks the bank connectors that a tenant has switched on. Banks are far away, so a call may take longer than others. */
@ApplicationScoped
class PluginBankFeed implements BankFeed {
    static final String POINT = "BankConnector";
    private static final System.Logger LOGGER = System.getLogger(PluginBankFeed.class.getName());
    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final int MOST_READ = 50_000;

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    @Override
    public List<String> enabled(TenantId tenant) {
        return installed(tenant).stream().map(InstalledPlugin::id).toList();
    }

    @Override
    public List<Source> sources(TenantId tenant) {
        return installed(tenant).stream().map(plugin -> source(tenant, plugin)).toList();
    }

    /** A connector that cannot answer is still shown. */
    private Source source(TenantId tenant, InstalledPlugin plugin) {
        boolean files = false;
        List<String> capabilities = List.of();
        try {
            List<List<String>> said = call(
                    tenant,
                    plugin.id(),
                    "doors",
                    (connector, call) -> List.of(
                            connector.statementFiles().map(door -> "files").stream()
                                    .toList(),
                            connector.capabilities().stream().map(Enum::name).toList()));
            files = !said.get(0).isEmpty();
            capabilities = said.get(1);
        } catch (FeedFailed e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    tenant.code() + ": " + plugin.id() + " does not say what it offers",
                    e);
        }
        return new Source(plugin.id(), plugin.name(), plugin.version(), files, new TreeSet<>(capabilities));
    }

    @Override
    public Batch fetch(TenantId tenant, String source, String cursor, int max) {
        Optional<String> from = Optional.ofNullable(cursor);
        BankConnector.Batch batch =
                call(tenant, source, "fetch " + cursor, (connector, call) -> connector.fetch(from, max, call));
        if (batch.events().size() + batch.problems().size() > max) {
            throw new FeedFailed("插件“" + source + "”一次答复的消息超过" + max + "条", null);
        }
        List<BankMessage> messages = new ArrayList<>();
        batch.events().forEach(event -> messages.add(SpiMessages.of(event)));
        batch.problems().forEach(problem -> messages.add(SpiMessages.of(problem)));
        return new Batch(messages, batch.next().orElse(null), batch.more());
    }

    @Override
    public Reading read(TenantId tenant, String source, String fileName, byte[] content) {
        BankConnector.Reading reading = call(tenant, source, "read " + fileName, (connector, call) -> {
            StatementFiles door = connector
                    .statementFiles()
                    .orElseThrow(() -> new ProviderException(ProviderError.NOT_COVERED, "这个银行插件不读取文件"));
            return door.read(fileName, new ByteArrayInputStream(content), call);
        });
        if (reading.events().size() > MOST_READ) {
            throw new FeedFailed("插件“" + source + "”读出的消息超过" + MOST_READ + "条", null);
        }
        return new Reading(
                reading.events().stream().map(SpiMessages::of).toList(),
                reading.problems().stream()
                        .map(problem -> new LineProblem(problem.line(), problem.chinese()))
                        .toList());
    }

    private List<InstalledPlugin> installed(TenantId tenant) {
        return plugins.host().installed().stream()
                .filter(p -> p.offers().stream().anyMatch(offer -> offer.point().equals(POINT)))
                .filter(p -> choices.enabled(tenant, p.id()))
                .toList();
    }

    private <R> R call(TenantId tenant, String source, String question, BiFunction<BankConnector, CallContext, R> ask) {
        CallFor who = CallFor.tenant(tenant, new AdminDivision(tenant.code()), "bank-" + tenant.code())
                .within(BUDGET);
        try {
            return plugins.host()
                    .call(new ProviderCall<>(BankConnector.class, source, who, question, ask))
                    .value();
        } catch (ProviderException e) {
            throw new FeedFailed(e.chinese(), e);
        }
    }
}
