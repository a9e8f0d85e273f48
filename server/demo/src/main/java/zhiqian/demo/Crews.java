package zhiqian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The workers of a site (工人): the first is the labour officer, one in ten has left by and by. */
final class Crews {
    private static final int LONG_ENOUGH_TO_LEAVE = 120;

    private final Names names;
    private final SplittableRandom luck;
    private final LocalDate today;
    private final int average;

    Crews(Names names, SplittableRandom luck, LocalDate today, int average) {
        this.names = names;
        this.luck = luck;
        this.today = today;
        this.average = average;
    }

    List<Hand> of(Site.Days days, Set<Defect> defects, Set<Lookalike> lookalikes) {
        int count = average * 3 / 4 + luck.nextInt(average / 2 + 1);
        int signed = signed(count, defects, lookalikes);
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean officer = i == 0 && !defects.contains(Defect.NO_OFFICER);
            boolean leaves = signed == count && i > count * 9 / 10;
            LocalDate left = days.completed() == null && leaves ? left(days.entered()) : days.completed();
            hands.add(registered(officer, i < signed, days.entered(), left));
        }
        strangers(hands, defects, lookalikes);
        return List.copyOf(hands);
    }

    private static int signed(int count, Set<Defect> defects, Set<Lookalike> lookalikes) {
        if (defects.contains(Defect.FEW_CONTRACTS)) {
            return count * 7 / 10;
        }
        return lookalikes.contains(Lookalike.NINE_IN_TEN_CONTRACTS) ? (count * 9 + 9) / 10 : count;
    }

    private LocalDate left(LocalDate entered) {
        return entered.isBefore(today.minusDays(LONG_ENOUGH_TO_LEAVE)) ? entered.plusDays(60 + luck.nextInt(40)) : null;
    }

    private Hand registered(boolean officer, boolean signed, LocalDate entered, LocalDate left) {
        int rate = 220 + 10 * luck.nextInt(20);
        return new Hand(names.person(), names.idNumber(), officer, true, signed, entered, left, null, rate);
    }

    /** Who attends without being registered. */
    private void strangers(List<Hand> hands, Set<Defect> defects, Set<Lookalike> lookalikes) {
        if (defects.contains(Defect.UNREGISTERED)) {
            strangers(hands, 2, 2);
        } else if (defects.contains(Defect.NOT_CLOSED)) {
            strangers(hands, 1, 3);
        } else if (lookalikes.contains(Lookalike.UNREGISTERED_AND_CLOSED)) {
            strangers(hands, 6, 6);
        }
    }

    private void strangers(List<Hand> hands, int fromDaysAgo, int toDaysAgo) {
        for (int ago = fromDaysAgo; ago <= toDaysAgo; ago++) {
            LocalDate day = today.minusDays(ago);
            hands.add(new Hand(names.person(), names.idNumber(), false, false, false, day, day, day, 300));
        }
    }
}
