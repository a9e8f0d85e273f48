package zhiqian.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What is planted where (缺陷的分布): every defect once, and once more for each further {@value #SITES_A_ROUND} sites; two of one
 * type never meet on a site. Sites without a defect get something that looks like one.
 *
 * @param shared for each site with {@link Defect#TWO_SITES} the other one on which its worker is, too
 */
record Planting(List<Set<Defect>> defects, List<Set<Lookalike>> lookalikes, Map<Integer, Integer> shared) {
    static final int SITES_A_ROUND = 34;

    /** The first sites stand for something of their own and bear no other defect. */
    static final int SPECIAL = 6;

    private static final int DEFECTS_OF_A_SITE = 2;

    static Planting on(int sites, SplittableRandom luck) {
        List<Set<Defect>> defects = new ArrayList<>();
        for (int no = 0; no < sites; no++) {
            defects.add(EnumSet.noneOf(Defect.class));
        }
        for (int round = 0; round < sites / SITES_A_ROUND; round++) {
            for (Defect defect : Defect.values()) {
                place(defects, defect, luck);
            }
        }
        Map<Integer, Integer> shared = share(defects);
        return new Planting(defects, lookalikes(defects), shared);
    }

    private static void place(List<Set<Defect>> defects, Defect defect, SplittableRandom luck) {
        Set<Defect> at;
        do {
            at = defects.get(luck.nextInt(SPECIAL, defects.size()));
        } while (at.size() >= DEFECTS_OF_A_SITE
                || at.stream().anyMatch(other -> other.type().equals(defect.type())));
        at.add(defect);
    }

    /** A worker on two sites is a defect of both. */
    private static Map<Integer, Integer> share(List<Set<Defect>> defects) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (int no = SPECIAL; no < defects.size(); no++) {
            if (defects.get(no).contains(Defect.TWO_SITES) && !shared.containsValue(no)) {
                int other = soundAfter(defects, no);
                defects.get(other).add(Defect.TWO_SITES);
                shared.put(no, other);
            }
        }
        return shared;
    }

    private static int soundAfter(List<Set<Defect>> defects, int no) {
        int ordinary = defects.size() - SPECIAL;
        for (int step = 1; step < ordinary; step++) {
            int at = SPECIAL + (no - SPECIAL + step) % ordinary;
            if (defects.get(at).isEmpty()) {
                return at;
            }
        }
        throw new IllegalStateException("no site without a defect");
    }

    private static List<Set<Lookalike>> lookalikes(List<Set<Defect>> defects) {
        Lookalike[] all = Lookalike.values();
        List<Set<Lookalike>> given = new ArrayList<>();
        int next = 0;
        for (int no = 0; no < defects.size(); no++) {
            boolean sound = no >= SPECIAL && defects.get(no).isEmpty();
            given.add(sound ? EnumSet.of(all[next++ % all.length]) : EnumSet.noneOf(Lookalike.class));
        }
        return given;
    }
}
