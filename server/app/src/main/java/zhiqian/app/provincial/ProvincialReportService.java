package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/**
 * What is to be told back, and what has been. The platform is told between two of these transactions: who dies in between tells the
 * same again, which the platform knows by number and sequence.
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ProvincialReportService {
    static final int BATCH = 200;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLED = 7; // about an hour

    @Inject
    private ReportStore reports;

    @Inject
    private SourceStore sources;

    @Inject
    private BusinessClock clock;

    /** @param now also if the source is to be left alone for a while: a person asks */
    List<ProvincialFeed.Progress> due(TenantId tenant, String source, boolean now) {
        Instant again = sources.of(tenant, source).reportAgainAt();
        boolean rests = again != null && clock.machineNow().isBefore(again);
        return rests && !now ? List.of() : reports.due(tenant, source, BATCH);
    }

    /** @return why not all of them were answered; {@code null} if they were */
    String answered(
            TenantId tenant, String source, List<ProvincialFeed.Progress> told, ProvincialFeed.Receipt receipt) {
        reports.answered(tenant, source, told, receipt, clock.now());
        long silent = told.stream()
                .filter(each -> !receipt.taken().contains(each.number())
                        && !receipt.refused().containsKey(each.number()))
                .count();
        if (silent > 0) {
            return failed(tenant, source, "上级平台没有答复" + silent + "件办理结果是否收到");
        }
        sources.reported(tenant, source, clock.now());
        return null;
    }

    String failed(TenantId tenant, String source, String failure) {
        int before = Math.min(sources.of(tenant, source).reportFailures(), MOST_DOUBLED);
        Instant again = clock.machineNow().plus(FIRST_PAUSE.multipliedBy(1L << before));
        sources.notReported(tenant, source, failure, clock.now(), again);
        return failure;
    }
}
