package zhiqian.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.kernel.calendar.CalendarNotice;

/**
 * Proposes and approves calendar versions (3.1(9)). The first version of a provider counts at once, since nothing was
 * computed without one; every later one waits for somebody who has seen the difference.
 */
@ApplicationScoped
@InRegistry
@Transactional
public class EditionService {
    @Inject
    private EditionStore editions;

    @Inject
    private BusinessClock clock;

    /** @return the proposal, or the edition that has the same data already */
    public Edition propose(String provider, String source, List<CalendarNotice> notices, String by) {
        String data = Json.write(notices);
        Optional<Edition> current = editions.approved(provider);
        Optional<Edition> same = editions.all().stream()
                .filter(edition ->
                        edition.provider().equals(provider) && edition.notices().equals(data))
                .filter(edition ->
                        edition.state().equals("APPROVED") || edition.state().equals("PROPOSED"))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        String id = provider + "~" + editions.nextNumber(provider);
        String difference = Json.write(
                CalendarDifference.between(current.map(Edition::noticeList).orElse(List.of()), notices));
        Edition proposal = new Edition(
                id,
                provider,
                source,
                data,
                current.isPresent() ? "PROPOSED" : "APPROVED",
                difference,
                clock.now(),
                by,
                null,
                null);
        proposal.calendar(); // refuses what could not be counted with, before it is kept
        editions.insert(proposal);
        return proposal;
    }

    /** A notice entered by hand replaces the provider's notice of the same year, or adds a year. */
    public Edition proposeNotice(String provider, CalendarNotice notice, String by) {
        List<CalendarNotice> notices = new ArrayList<>(editions.approved(provider)
                .orElseThrow(() -> Problem.conflict("还没有可修订的日历").toException())
                .noticeList());
        notices.removeIf(existing -> existing.year() == notice.year());
        notices.add(notice);
        notices.sort(java.util.Comparator.comparingInt(CalendarNotice::year));
        return propose(provider, provider + "@" + notice.noticeNo(), notices, by);
    }

    public Edition decide(String id, boolean approve, String by) {
        Edition edition = editions.find(id).orElseThrow(() -> Problem.notFound().toException());
        if (!edition.state().equals("PROPOSED")) {
            throw Problem.conflict("该版本已处理,当前状态为 " + edition.state()).toException();
        }
        if (approve) {
            editions.supersede(edition.provider());
            editions.planRecounts(id);
        }
        editions.decide(id, approve ? "APPROVED" : "REJECTED", clock.now(), by);
        return editions.find(id).orElseThrow();
    }

    public List<Edition> all() {
        return editions.all();
    }

    public List<Edition> everApproved() {
        return editions.everApproved();
    }

    /** Tenants whose open clocks still have to be counted with this edition. */
    public List<String> pendingRecounts(String id) {
        return editions.pendingRecounts(id);
    }

    public void recounted(String id, String tenant, Integer changed, String error) {
        editions.recounted(id, tenant, error == null ? "DONE" : "FAILED", changed, error, clock.now());
    }

    public List<RecountState> recounts(String id) {
        return editions.recounts(id).stream()
                .map(r -> new RecountState(r.tenant(), r.state(), r.changed(), r.error()))
                .toList();
    }

    public record RecountState(String tenant, String state, Long changed, String error) {}
}
