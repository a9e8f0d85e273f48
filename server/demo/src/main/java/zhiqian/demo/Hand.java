package zhiqian.demo;

import java.time.LocalDate;

/**
 * A worker on a site (工人).
 *
 * @param registered whether the site has registered him (实名登记)
 * @param signed     whether his labour contract is there
 * @param left       last day on the site; {@code null} while he is there
 * @param onlyOn     the only day he works here; {@code null}: any
 */
record Hand(
        String name,
        String id,
        boolean officer,
        boolean registered,
        boolean signed,
        LocalDate entered,
        LocalDate left,
        LocalDate onlyOn,
        int dayRate) {
    boolean isOn(LocalDate day) {
        return onlyOn != null ? onlyOn.equals(day) : !day.isBefore(entered) && (left == null || !day.isAfter(left));
    }

    /** He also works on another site, on one day. */
    Hand elsewhere(LocalDate since, LocalDate day) {
        return new Hand(name, id, false, true, true, since, null, day, dayRate);
    }
}
