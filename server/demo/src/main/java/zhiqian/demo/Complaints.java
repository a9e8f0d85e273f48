package zhiqian.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Workers complain of some sites (线索), first of those where wages are short; each lead has come one step further than the one
 * before, the last are closed. The labour firm is the employer: three leads at most weigh with it, which is too little for W10.
 */
final class Complaints {
    private static final int LEADS = 8;
    private static final int PEOPLE = 4;
    private static final int WAGE = 5200;
    private static final Map<String, String> INDUSTRIES =
            Map.of("房屋建筑", "HOUSING", "市政工程", "MUNICIPAL", "交通工程", "TRANSPORT", "水利工程", "WATER");

    /** Departments in which a demonstration system has somebody. */
    private static final Set<String> WITH_PEOPLE = Set.of("housing", "transport", "water");

    /** One step of the office; {@code null} as the user: the department that has the lead. */
    private record Step(String user, String action, Set<String> from, Map<String, ?> body) {}

    private final County county;
    private final long seed;
    private final Function<String, Door> people;

    /** @param people a door for each user name */
    Complaints(County county, long seed, Function<String, Door> people) {
        this.county = county;
        this.seed = seed;
        this.people = people;
    }

    void register() {
        List<Site> sites = sites();
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            JsonNode lead = people.apply("intake")
                    .post("/api/v1/leads", intake(site), "demo-" + seed + "-lead-" + county.today() + "-" + site.no());
            handle(lead.path("id").asText(), steps(site).subList(0, Math.min(i, 6)));
        }
    }

    private List<Site> sites() {
        Stream<Site> unpaid = county.sites().stream().filter(Complaints::isUnpaid);
        Stream<Site> others = county.sites().stream()
                .filter(site -> site.no() >= Planting.SPECIAL && !isUnpaid(site))
                .filter(site -> site.no() % 4 == 1);
        return Stream.concat(unpaid, others).limit(LEADS).toList();
    }

    private static boolean isUnpaid(Site site) {
        return site.defects().stream().anyMatch(defect -> defect.type().equals("W07"));
    }

    private Map<String, Object> intake(Site site) {
        Hand worker = site.hands().get(3);
        String month = Wages.defectMonth(county.today()).toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", site.no() % 2 == 0 ? "WINDOW" : "PHONE");
        body.put(
                "complainant",
                Map.of(
                        "name",
                        worker.name(),
                        "phone",
                        "1390558" + String.format("%04d", site.no()),
                        "idNo",
                        worker.id()));
        body.put("employer", site.parties().labour().name());
        body.put("employerCreditCode", site.parties().labour().code());
        body.put("project", site.name());
        body.put("industry", INDUSTRIES.get(site.industry()));
        body.put("area", site.area());
        body.put("people", PEOPLE);
        body.put("amount", PEOPLE * WAGE + ".00");
        body.put("periodFrom", month);
        body.put("periodTo", month);
        body.put(
                "facts",
                "在" + site.name() + "做工," + month.substring(0, 4) + "年" + Integer.parseInt(month.substring(5))
                        + "月工资没有足额发放。");
        return body;
    }

    private static List<Step> steps(Site site) {
        String firm = site.parties().labour().name();
        return List.of(
                new Step("intake", "sign", Set.of("REGISTERED"), Map.of()),
                new Step("intake", "dispatch", Set.of("SIGNED"), Map.of()),
                new Step(null, "start-verification", Set.of("DISPATCHED"), Map.of()),
                new Step(
                        null,
                        "record-findings",
                        Set.of("VERIFYING"),
                        Map.of(
                                "substantiated",
                                true,
                                "people",
                                PEOPLE,
                                "amount",
                                PEOPLE * WAGE + ".00",
                                "debtor",
                                firm,
                                "outcome",
                                "PAID")),
                new Step(
                        null,
                        "feedback",
                        Set.of("RESOLVED"),
                        Map.of(
                                "complainantIdentity",
                                "农民工等" + PEOPLE + "人",
                                "employmentRelation",
                                "与" + firm + "存在用工关系",
                                "investigation",
                                "经调取考勤和工资支付表,当月工资未足额发放",
                                "measures",
                                "责令总包单位先行清偿",
                                "result",
                                "工资已支付到位,投诉人确认收到",
                                "callback",
                                Map.of("method", "电话", "paid", true, "satisfied", true, "remarks", "投诉人表示满意"))),
                new Step(
                        "reviewer",
                        "review",
                        Set.of("FEEDBACK"),
                        Map.of(
                                "verdicts",
                                Map.of(
                                        "lawful",
                                        true,
                                        "clear",
                                        true,
                                        "compliant",
                                        true,
                                        "logical",
                                        true,
                                        "complete",
                                        true))));
    }

    /** As far as the steps go from where it stands: what was done already is not done again. */
    private void handle(String id, List<Step> steps) {
        String path = "/api/v1/leads/" + id;
        for (Step step : steps) {
            JsonNode now = people.apply("intake").get(path);
            if (step.from().contains(now.path("state").asText())) {
                String department = now.path("department").asText();
                if (step.user() == null && !WITH_PEOPLE.contains(department)) {
                    return; // a county's own department, which has nobody who signs in: its lead lies there
                }
                String user = step.user() == null ? department : step.user();
                people.apply(user)
                        .post(
                                path + "/actions/" + step.action(),
                                step.body(),
                                "demo-" + seed + "-" + step.action() + "-" + id);
            }
        }
    }
}
