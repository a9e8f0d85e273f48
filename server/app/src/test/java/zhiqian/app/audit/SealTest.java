package zhiqian.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 审计链:改动、缺失、换序都看得出来. */
class SealTest {
    private static final Instant AT = Instant.parse("2025-09-29T09:00:00Z");

    @Test
    void theSameEntriesGiveTheSameChain() {
        assertThat(Seal.GENESIS.next(entry(1, "sign")).next(entry(2, "dispatch")))
                .isEqualTo(Seal.GENESIS.next(entry(1, "sign")).next(entry(2, "dispatch")));
    }

    @Test
    void eachSealCountsOnAndHoldsItsPredecessor() {
        Seal first = Seal.GENESIS.next(entry(7, "sign"));
        Seal second = first.next(entry(9, "dispatch"));
        assertThat(second.seq()).isEqualTo(first.seq() + 1);
        assertThat(second.entryId()).isEqualTo(9);
        assertThat(second.previous()).isEqualTo(first.hash());
    }

    @Test
    void everyFieldOfAnEntryIsSealed() {
        String seal = Seal.GENESIS
                .next(new AuditEntry(1, AT, "intake", "sign", "lead/1", "p", "d"))
                .hash();
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(2, AT, "intake", "sign", "lead/1", "p", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT.plusMillis(1), "intake", "sign", "lead/1", "p", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "leader", "sign", "lead/1", "p", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "intake", "review", "lead/1", "p", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "intake", "sign", "lead/2", "p", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "intake", "sign", "lead/1", "q", "d"))
                        .hash())
                .isNotEqualTo(seal);
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "intake", "sign", "lead/1", "p", null))
                        .hash())
                .isNotEqualTo(seal);
    }

    @Test
    void textCannotBeMovedFromOneFieldToTheNext() {
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "ab", "c", "o", "p", "d"))
                        .hash())
                .isNotEqualTo(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "a", "bc", "o", "p", "d"))
                        .hash());
        assertThat(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "a", "b", "o", null, "d"))
                        .hash())
                .isNotEqualTo(Seal.GENESIS
                        .next(new AuditEntry(1, AT, "a", "b", "o", "", "d"))
                        .hash());
    }

    @Test
    void anEntryLeftOutBreaksTheChain() {
        Seal whole =
                Seal.GENESIS.next(entry(1, "sign")).next(entry(2, "dispatch")).next(entry(3, "review"));
        Seal gap = Seal.GENESIS.next(entry(1, "sign")).next(entry(3, "review"));
        assertThat(gap.hash()).isNotEqualTo(whole.hash());
    }

    private static AuditEntry entry(long id, String action) {
        return new AuditEntry(id, AT, "intake", action, "lead/1", null, null);
    }
}
