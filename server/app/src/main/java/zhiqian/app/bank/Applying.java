package zhiqian.app.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Sorts a batch by what is to be written; decides for each message whether it can be applied now. */
final class Applying {
    final List<Decision> decisions = new ArrayList<>();
    final List<LedgerStore.Entry> entries = new ArrayList<>();
    final List<LedgerStore.Payment> payments = new ArrayList<>();
    final List<BankMessage> reversals = new ArrayList<>();
    final List<LedgerStore.Entry> states = new ArrayList<>();
    final List<LedgerStore.Entry> missed = new ArrayList<>();
    final Set<UUID> touched = new LinkedHashSet<>();

    private final Map<String, Account> accounts;
    private final Map<String, Long> workers;
    private final java.util.function.Function<String, byte[]> index;

    Applying(
            Map<String, Account> accounts,
            Map<String, Long> workers,
            java.util.function.Function<String, byte[]> index) {
        this.accounts = accounts;
        this.workers = workers;
        this.index = index;
    }

    void sort(BankMessage m) {
        if (m.kind() == MessageKind.PROBLEM) {
            decisions.add(Decision.refused(m, m.text()));
            return;
        }
        if (m.kind() == MessageKind.REVERSAL) {
            // it needs no account: what it reverses may come later
            reversals.add(m);
            decisions.add(Decision.applied(m));
            return;
        }
        Account account = accounts.get(m.account());
        if (account == null) {
            decisions.add(Decision.waitsForAccount(m, index.apply(m.account())));
            return;
        }
        if (m.kind() == MessageKind.PAYROLL_RESULT) {
            Long worker = workers.get(m.payeeIdNo());
            if (worker == null) {
                decisions.add(Decision.waitsForWorker(m, index.apply(m.payeeIdNo())));
                return;
            }
            payments.add(new LedgerStore.Payment(m, account, worker));
        } else {
            LedgerStore.Entry entry = new LedgerStore.Entry(m, account);
            switch (m.kind()) {
                case TRANSACTION -> entries.add(entry);
                case ALLOCATION_MISSED -> missed.add(entry);
                default -> states.add(entry);
            }
        }
        touched.add(account.project());
        decisions.add(Decision.applied(m));
    }

    /** Entries that this batch writes or reverses. */
    List<LedgerStore.Numbered> numbered() {
        return Stream.of(
                        entries.stream().map(e -> written(e.message())),
                        payments.stream().map(p -> written(p.message())),
                        reversals.stream().map(m -> new LedgerStore.Numbered(m, m.reverses())))
                .flatMap(refs -> refs)
                .toList();
    }

    private static LedgerStore.Numbered written(BankMessage m) {
        return new LedgerStore.Numbered(m, m.ref());
    }

    Intake counted(int known) {
        int applied = count(Decision.Outcome.APPLIED);
        int waiting = count(Decision.Outcome.WAITING);
        return new Intake(applied, waiting, decisions.size() - applied - waiting, known);
    }

    private int count(Decision.Outcome outcome) {
        return (int) decisions.stream().filter(d -> d.outcome() == outcome).count();
    }
}
