package zhiqian.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A made-up project (项目).
 *
 * @param industry as the import knows it, as {@code funding}
 * @param account  how the special account stands
 * @param price    contract price in yuan
 * @param hands    all who have worked there
 */
record Site(
        int no,
        String name,
        String industry,
        String funding,
        String area,
        Parties parties,
        Days days,
        Account account,
        long price,
        Set<Defect> defects,
        Set<Lookalike> lookalikes,
        List<Hand> hands) {
    /** 建设单位、总包单位、劳务单位. */
    record Parties(Business owner, Business contractor, Business labour) {}

    /**
     * The days of its life; {@code null}: not yet, or never.
     *
     * @param suspended first day of a standstill
     */
    record Days(
            LocalDate signed,
            LocalDate permitted,
            LocalDate started,
            LocalDate entered,
            LocalDate completed,
            LocalDate suspended) {
        /** 未开工. */
        static Days planned(LocalDate signed) {
            return new Days(signed, null, null, null, null, null);
        }

        /** 在建. */
        static Days begun(LocalDate started) {
            return new Days(started.minusDays(30), started.minusDays(10), started, started.plusDays(3), null, null);
        }

        Days completed(LocalDate day) {
            return new Days(signed, permitted, started, entered, day, suspended);
        }

        Days suspended(LocalDate day) {
            return new Days(signed, permitted, started, entered, completed, day);
        }
    }

    /** 专用账户. */
    enum Account {
        /** 银行已确认. */
        CONFIRMED,
        /** 企业已填报并备案. */
        FILED,
        /** 仅企业填报. */
        CLAIMED,
        /** 未开设. */
        NONE
    }

    boolean has(Defect defect) {
        return defects.contains(defect);
    }

    boolean has(Lookalike lookalike) {
        return lookalikes.contains(lookalike);
    }

    boolean isPlanned() {
        return days.started() == null;
    }

    Site with(List<Hand> others) {
        return new Site(no, name, industry, funding, area, parties, days, account, price, defects, lookalikes, others);
    }

    String accountNo(String tenant) {
        return "62284804" + tenant + String.format("%05d", no);
    }

    /** 劳资专管员; {@code null} if there is none. */
    Hand officer() {
        return hands.stream().filter(Hand::officer).findFirst().orElse(null);
    }
}
