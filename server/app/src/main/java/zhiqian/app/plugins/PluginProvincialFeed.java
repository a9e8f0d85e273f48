package zhiqian.app.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import zhiqian.app.provincial.ProvincialFeed;
import zhiqian.app.provincial.SourceFailed;
import zhiqian.app.provincial.ToldWarning;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.ProviderCall;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.spi.CallContext;
import zhiqian.spi.ProviderException;
import zhiqian.spi.ReceivedWarning;
import zhiqian.spi.WarningProgress;
import zhiqian.spi.WarningSource;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.CreditCode;
import zhiqian.terms.TenantId;

/** Asks and tells the sources of superior platforms' warnings that a tenant has switched on. Platforms are far away, too. */
@ApplicationScoped
class PluginProvincialFeed implements ProvincialFeed {
    static final String POINT = "WarningSource";
    private static final Duration BUDGET = Duration.ofSeconds(30);

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    @Override
    public List<Source> enabled(TenantId tenant) {
        if (plugins.host() == null) { // not begun yet
            return List.of();
        }
        return plugins.host().installed().stream()
                .filter(PluginProvincialFeed::offers)
                .filter(plugin -> choices.enabled(tenant, plugin.id()))
                .map(plugin -> new Source(plugin.id(), plugin.name(), plugin.version()))
                .toList();
    }

    @Override
    public Batch fetch(TenantId tenant, String source, String cursor, int max) {
        Optional<String> from = Optional.ofNullable(cursor);
        WarningSource.Page page =
                call(tenant, source, "fetch " + cursor, (asked, call) -> asked.fetch(from, max, call));
        int size = page.warnings().size()
                + page.withdrawals().size()
                + page.problems().size();
        if (size > max) {
            throw new SourceFailed("插件“" + source + "”一次答复的预警超过" + max + "条", null);
        }
        return new Batch(
                page.warnings().stream().map(PluginProvincialFeed::told).toList(),
                page.withdrawals().stream()
                        .map(w -> new Withdrawal(w.externalId(), w.at(), w.cleared(), w.reason()))
                        .toList(),
                page.problems().stream()
                        .map(p -> new Unreadable(p.externalId(), p.at(), p.chinese()))
                        .toList(),
                page.next().orElse(null),
                page.more());
    }

    @Override
    public Receipt report(TenantId tenant, String source, List<Progress> progress) {
        List<WarningProgress> told =
                progress.stream().map(PluginProvincialFeed::progress).toList();
        WarningSource.Reported said =
                call(tenant, source, "report " + told.hashCode(), (asked, call) -> asked.report(told, call));
        Map<String, String> refused = said.refused().stream()
                .collect(Collectors.toMap(
                        WarningSource.Refused::externalId, WarningSource.Refused::chinese, (one, other) -> one));
        return new Receipt(said.taken(), refused);
    }

    static boolean offers(InstalledPlugin plugin) {
        return plugin.offers().stream().anyMatch(offer -> offer.point().equals(POINT));
    }

    private static ToldWarning told(ReceivedWarning w) {
        return new ToldWarning(
                w.externalId(),
                w.at(),
                w.type(),
                w.name(),
                w.level().name(),
                w.project().orElse(null),
                w.enterprise().map(CreditCode::value).orElse(null),
                w.period(),
                w.explanation(),
                w.remedy(),
                w.basis(),
                PartyKind.valueOf(w.responsible().name()),
                DepartmentKind.valueOf(w.supervising().name()),
                w.limitWorkingDays().orElse(null));
    }

    private static WarningProgress progress(Progress p) {
        return new WarningProgress(
                p.number(),
                p.sequence(),
                p.countyNumber(),
                WarningProgress.State.valueOf(p.state().name()),
                p.at(),
                Optional.ofNullable(p.due()),
                p.overdue(),
                p.occurrences(),
                p.ground(),
                p.note());
    }

    private <R> R call(TenantId tenant, String source, String question, BiFunction<WarningSource, CallContext, R> ask) {
        CallFor who = CallFor.tenant(tenant, new AdminDivision(tenant.code()), "provincial-" + tenant.code())
                .within(BUDGET);
        try {
            return plugins.host()
                    .call(new ProviderCall<>(WarningSource.class, source, who, question, ask))
                    .value();
        } catch (ProviderException e) {
            throw new SourceFailed(e.chinese(), e);
        }
    }
}
