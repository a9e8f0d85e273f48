package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.project.AccountLedgerLock;
import zhiqian.app.project.EvaluationDueStore;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.terms.TenantId;

/**
 * Takes messages of banks in, each once: a receipt says what was done with it, and of two messages about one thing
 * the later fact counts, whichever came first. One transaction for each batch.
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BankIntakeService {
    /** Messages in one transaction. */
    static final int BATCH = 500;

    @Inject
    private ReceiptStore receipts;

    @Inject
    private CursorStore cursors;

    @Inject
    private LookupStore lookup;

    @Inject
    private LedgerStore ledger;

    @Inject
    private AccountLedgerLock lock;

    @Inject
    private NoticeStore notices;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private EventStore timeline;

    @Inject
    private NotificationStore reminders;

    @Inject
    private BusinessClock clock;

    /** {@code null} if nothing was ever fetched. */
    String cursor(TenantId tenant, String source) {
        return cursors.find(tenant, source).map(CursorStore.Position::cursor).orElse(null);
    }

    void failed(TenantId tenant, String source, String failure) {
        cursors.failed(tenant, source, failure, clock.now());
    }

    /** A fetched page, and from where to read on. */
    Intake page(TenantId tenant, String source, String from, BankFeed.Batch page) {
        Intake intake = take(tenant, source, page.messages());
        cursors.advance(tenant, source, from, page.next(), clock.now());
        return intake;
    }

    /** @param messages at most {@link #BATCH} */
    Intake take(TenantId tenant, String source, List<BankMessage> messages) {
        lock.take(tenant);
        Set<String> known = receipts.known(tenant, source, messages);
        Map<String, BankMessage> fresh = new LinkedHashMap<>();
        messages.stream().filter(m -> !known.contains(m.id())).forEach(m -> fresh.putIfAbsent(m.id(), m));
        return apply(tenant, source, List.copyOf(fresh.values())).counted(messages.size() - fresh.size());
    }

    /** Tries again what waited for an account or a worker that is there by now. */
    Intake retry(TenantId tenant, String source) {
        lock.take(tenant);
        List<BankMessage> ready = receipts.ready(tenant, source, BATCH).stream()
                .map(ReceiptStore.Waiting::message)
                .toList();
        return ready.isEmpty() ? Intake.NOTHING : apply(tenant, source, ready).counted(0);
    }

    List<String> sourcesWithWaiting(TenantId tenant) {
        return receipts.sourcesWithWaiting(tenant);
    }

    private Applying apply(TenantId tenant, String source, List<BankMessage> messages) {
        Instant now = clock.now();
        openAccounts(tenant, messages, now);
        Applying work = new Applying(
                lookup.accounts(tenant, texts(messages, BankMessage::account)),
                lookup.workers(tenant, texts(messages, BankMessage::payeeIdNo)),
                text -> lookup.index(tenant, text));
        messages.forEach(work::sort);
        ledger.transactions(tenant, work.entries);
        ledger.payments(tenant, work.payments);
        ledger.reversals(tenant, work.reversals);
        work.touched.addAll(ledger.markReversed(tenant, work.numbered()));
        work.states.forEach(entry -> state(tenant, entry, now));
        remind(tenant, source, work.missed, now);
        receipts.write(tenant, source, now, work.decisions);
        if (!work.touched.isEmpty()) {
            evaluations.touch(tenant, work.touched);
        }
        return work;
    }

    /** An account that nobody has registered is entered, if the bank says for which of our projects it is. */
    private void openAccounts(TenantId tenant, List<BankMessage> messages, Instant now) {
        List<BankMessage> opened = messages.stream()
                .filter(m -> m.kind() == MessageKind.ACCOUNT_OPENED && m.project() != null)
                .toList();
        Set<String> known =
                lookup.accounts(tenant, texts(opened, BankMessage::account)).keySet();
        for (BankMessage m : opened) {
            Optional<UUID> project =
                    known.contains(m.account()) ? Optional.empty() : lookup.project(tenant, m.project());
            if (project.isPresent()) {
                UUID id =
                        ledger.open(tenant, project.get(), m, now, bank(tenant).username());
                trace(tenant, project.get(), "open", id, m, now);
            }
        }
    }

    private void state(TenantId tenant, LedgerStore.Entry entry, Instant now) {
        BankMessage m = entry.message();
        Account account = entry.account();
        String act =
                switch (m.kind()) {
                    case ACCOUNT_OPENED -> ledger.confirm(tenant, account, m.at()) ? "confirm" : null;
                    case ACCOUNT_CLOSED ->
                        ledger.close(tenant, account, m.day(), now, bank(tenant).username()) ? "close" : null;
                    case ACCOUNT_FROZEN -> ledger.freeze(tenant, account, m.day()) ? "freeze" : null;
                    case ACCOUNT_UNFROZEN -> ledger.unfreeze(tenant, account, m.day()) ? "unfreeze" : null;
                    default -> null;
                };
        if (act != null) {
            trace(tenant, account.project(), act, account.id(), m, now);
        }
        if (m.kind() == MessageKind.ACCOUNT_FROZEN && act != null) {
            alert(tenant, account, m, now);
        }
    }

    /** Money for wages is not to be frozen for anything else (R-123, 条例33): who looks after the project objects. */
    private void alert(TenantId tenant, Account account, BankMessage m, Instant now) {
        String text = "项目“" + account.projectName() + "”的工资专用账户(尾号" + account.lastFour() + ")自" + m.day()
                + "起被冻结;除支付本项目农民工工资外不得查封、冻结、划拨(条例33),请核实并提出异议";
        List<NotificationStore.Notice> told = new ArrayList<>();
        told.add(new NotificationStore.Notice(now, "handler", null, "account-frozen", text, null));
        if (account.department() != null) {
            told.add(new NotificationStore.Notice(
                    now, "department", account.department(), "account-frozen", text, null));
        }
        reminders.tell(tenant, told);
    }

    private void remind(TenantId tenant, String source, List<LedgerStore.Entry> missed, Instant now) {
        List<NotificationStore.Notice> told = new ArrayList<>();
        for (LedgerStore.Entry entry : missed) {
            BankMessage m = entry.message();
            Account account = entry.account();
            if (!notices.add(tenant, source, m, account)) {
                continue;
            }
            String text =
                    "项目“" + account.projectName() + "”应于" + m.day() + "拨付的人工费用未按约定拨付,银行已提醒总包单位;总包单位应自收到提醒之日起3个工作日内报告";
            told.add(new NotificationStore.Notice(now, "handler", null, "allocation-missed", text, null));
            if (account.department() != null) {
                told.add(new NotificationStore.Notice(
                        now, "department", account.department(), "allocation-missed", text, null));
            }
            timeline.record(
                    bank(tenant),
                    new EventStore.Entry(
                            account.project(),
                            now,
                            "allocation-missed",
                            null,
                            null,
                            null,
                            "一(三)",
                            Map.of("agreedOn", m.day().toString(), "account", "****" + account.lastFour())));
        }
        reminders.tell(tenant, told);
    }

    private void trace(TenantId tenant, UUID project, String act, UUID account, BankMessage m, Instant now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("entry", account);
        detail.put("accountNo", "****" + m.lastFour());
        if (m.day() != null) {
            detail.put("day", m.day().toString());
        }
        timeline.record(
                bank(tenant),
                new EventStore.Entry(project, now, act + "-special-accounts", null, null, null, "一(三)", detail));
    }

    private static Actor bank(TenantId tenant) {
        return new Actor(tenant, "bank", "银行报送", Set.of(), null, null);
    }

    private static Set<String> texts(
            List<BankMessage> messages, java.util.function.Function<BankMessage, String> part) {
        return messages.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
