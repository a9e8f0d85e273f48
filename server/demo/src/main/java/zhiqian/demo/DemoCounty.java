package zhiqian.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings a made-up county in as its office would (演示建账): warnings are paused, tables handed in, what no table holds is entered,
 * warnings go on, and the models look at everything once.
 */
public final class DemoCounty {
    private static final List<String> ITEMS = List.of(
            "project",
            "owner",
            "contractor",
            "subcontractors",
            "labourOfficer",
            "minimumWage",
            "wageDay",
            "industryPhone",
            "inspectionPhone",
            "arbitration",
            "legalAid",
            "legalServiceHotline");
    private static final int SITES_A_FILE = 60;

    private final String url;
    private final String tenant;
    private final String password;
    private final long seed;
    private final CountySize size;
    private final Consumer<String> progress;

    /** @param progress is told what has been done */
    public DemoCounty(
            String url, String tenant, String password, long seed, CountySize size, Consumer<String> progress) {
        this.url = url;
        this.tenant = tenant;
        this.password = password;
        this.seed = seed;
        this.size = size;
        this.progress = progress;
    }

    /**
     * Does it all; the second time changes nothing.
     *
     * @return what the models must have found now
     */
    public Truth load() {
        County county = county();
        Door handler = Door.as(url, tenant, "handler", password);
        pauseWarnings(true);
        tables(handler, county);
        entries(handler, county);
        pauseWarnings(false);
        evaluate(handler);
        return Truth.of(county);
    }

    /** Hands a table in and waits until it is read. @return the job */
    public JsonNode hand(String kind, Path table) {
        return Door.as(url, tenant, "handler", password).hand(kind, table);
    }

    /** The attendance of the first sites as {@link #load} hands it in. @return rows without the headings */
    public long attendance(int sites, Path to) throws IOException {
        try (CsvFile file = new WorkforceTables(county()).attendance(0, sites)) {
            Files.copy(file.path(), to, StandardCopyOption.REPLACE_EXISTING);
            return file.rows();
        }
    }

    private County county() {
        LocalDate today = OffsetDateTime.parse(
                        new Door(url).get("/api/v1/clock").path("now").asText())
                .toLocalDate();
        return County.of(tenant, seed, today, size);
    }

    private void pauseWarnings(boolean paused) {
        Door.as(url, tenant, "admin", password)
                .put("/api/v1/parameters/warnings.paused", Map.of("value", Boolean.toString(paused)), null);
    }

    private void tables(Door handler, County county) {
        LedgerTables ledger = new LedgerTables(county);
        hand(handler, "enterprises", ledger::enterprises);
        hand(handler, "risk-signals", ledger::signals);
        hand(handler, "projects", ledger::projects);
        hand(handler, "permits", ledger::permits);
        hand(handler, "construction-contracts", ledger::contracts);
        hand(handler, "special-accounts", ledger::accounts);
        hand(handler, "deposits", ledger::deposits);
        hand(handler, "owner-guarantees", ledger::guarantees);
        hand(handler, "insurances", ledger::insurances);
        hand(handler, "subcontracts", ledger::subcontracts);
        WorkforceTables workforce = new WorkforceTables(county);
        hand(handler, "workers", workforce::workers);
        hand(handler, "contracts", workforce::labourContracts);
        for (int from = 0; from < county.sites().size(); from += SITES_A_FILE) {
            int first = from;
            int end = Math.min(county.sites().size(), from + SITES_A_FILE);
            hand(handler, "attendance", () -> workforce.attendance(first, end));
        }
        hand(handler, "payroll", workforce::payroll);
        hand(handler, "payments", workforce::payments);
        hand(handler, "labour-cost-plans", workforce::costPlans);
        hand(handler, "bank-transactions", workforce::transactions);
    }

    private void hand(Door handler, String kind, Supplier<CsvFile> table) {
        try (CsvFile file = table.get()) {
            long began = System.nanoTime();
            JsonNode job = handler.hand(kind, file.path());
            progress.accept("%s %s: %,d行,%.1f秒"
                    .formatted(tenant, job.path("kindName").asText(), file.rows(), (System.nanoTime() - began) / 1e9));
            if (!job.path("state").asText().equals("DONE")
                    || job.path("badRows").asInt() > 0) {
                throw new Door.Refused(kind + ": " + job + " "
                        + handler.get("/api/v1/imports/" + job.path("id").asText() + "/errors?limit=5"));
            }
        }
    }

    /** What no table holds: notice boards, decisions, a standstill, a day that is closed. */
    private void entries(Door handler, County county) {
        Map<String, String> ids = new LinkedHashMap<>();
        handler.all("/api/v1/projects")
                .forEach(project -> ids.put(
                        project.path("name").asText(), project.path("id").asText()));
        for (Site site : county.sites()) {
            String path = "/api/v1/projects/" + ids.get(site.name());
            if (site.days().entered() != null
                    && site.days().entered().isBefore(county.today().minusDays(7))) {
                board(handler, path, site);
            }
            if (site.has(Lookalike.EXEMPTED)) {
                exempt(handler, path, site);
            }
            if (site.days().suspended() != null) {
                suspend(handler, path, site);
            }
            if (site.has(Lookalike.UNREGISTERED_AND_CLOSED)) {
                close(handler, path + "/workforce/attendance", county.today().minusDays(6), site);
            }
        }
        progress.accept(tenant + " 告示牌、减免决定等已登记");
        county.sites().parallelStream().forEach(site -> oversee(handler, ids.get(site.name()), site, county.today()));
        progress.accept(tenant + " 实地检查、监理月报已登记");
        complain(county);
        progress.accept(tenant + " 线索已登记");
    }

    private void oversee(Door handler, String project, Site site, LocalDate today) {
        Oversight oversight = new Oversight(site, today);
        for (Map<String, Object> body : oversight.inspections()) {
            String key = key("inspection-" + body.get("inspectedOn"), site);
            handler.post("/api/v1/projects/" + project + "/inspections", body, key);
        }
        for (Map<String, Object> body : oversight.reports()) {
            String key = key("report-" + body.get("month"), site);
            handler.post("/api/v1/projects/" + project + "/supervision-reports", body, key);
        }
    }

    private void complain(County county) {
        Map<String, Door> people = new LinkedHashMap<>();
        new Complaints(county, seed, user -> people.computeIfAbsent(user, name -> Door.as(url, tenant, name, password)))
                .register();
    }

    private void board(Door handler, String path, Site site) {
        if (site.has(Defect.NO_BOARD)) {
            return;
        }
        Map<String, Boolean> items = new LinkedHashMap<>();
        for (String item : ITEMS) {
            boolean missing =
                    site.has(Defect.BOARD_INCOMPLETE) && (item.equals("arbitration") || item.equals("legalAid"));
            items.put(item, !missing);
        }
        List<String> places = new ArrayList<>(List.of("办公区大门"));
        if (!site.has(Defect.ONE_BOARD)) {
            places.add("生活区");
        }
        handler.post(
                path + "/notice-boards",
                Map.of(
                        "locations",
                        places,
                        "putUpOn",
                        site.days().entered().plusDays(1).toString(),
                        "items",
                        items),
                key("board", site));
    }

    /** A day is closed once. */
    private void close(Door handler, String path, LocalDate day, Site site) {
        for (JsonNode one : handler.get(path + "?month=" + YearMonth.from(day)).path("items")) {
            boolean open = one.path("closedAt").isNull() || one.path("closedAt").isMissingNode();
            if (one.path("date").asText().equals(day.toString()) && open) {
                handler.post(path + "/" + day + "/actions/close", Map.of("note", "一名临时送货人员,已核对"), key("close", site));
            }
        }
    }

    private void exempt(Door handler, String path, Site site) {
        handler.post(
                path + "/deposit-exemptions",
                Map.of(
                        "decisionNo",
                        "人社减〔" + site.days().started().getYear() + "〕" + site.no() + "号",
                        "decidedOn",
                        site.days().started().toString(),
                        "requiredAmount",
                        "0",
                        "basis",
                        "连续三年未发生拖欠"),
                key("exempt", site));
    }

    private void suspend(Door handler, String path, Site site) {
        JsonNode now = handler.get(path);
        if (now.path("state").asText().equals("SUSPENDED")) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of(
                "name",
                "industry",
                "fundingType",
                "classified",
                "area",
                "address",
                "owner",
                "generalContractor",
                "supervisionFirm",
                "labourOfficer",
                "approvalNo",
                "budget",
                "firstEntryOn",
                "startedOn")) {
            body.put(field, now.path(field).isNull() || now.path(field).isMissingNode() ? null : now.path(field));
        }
        body.put("state", "SUSPENDED");
        body.put("suspendedFrom", site.days().suspended().toString());
        body.put("note", "资金调整,停工");
        handler.put(path, body, "\"" + now.path("version").asInt() + "\"");
    }

    private String key(String what, Site site) {
        return "demo-" + seed + "-" + what + "-" + site.no();
    }

    private void evaluate(Door handler) {
        JsonNode run = handler.post(
                "/api/v1/warnings/evaluations", Map.of(), "demo-" + seed + "-evaluation-" + System.nanoTime());
        String id = run.path("id").asText();
        while (List.of("WAITING", "RUNNING").contains(run.path("state").asText())) {
            Door.pause();
            run = handler.get("/api/v1/warnings/evaluations/" + id);
        }
        if (!run.path("state").asText().equals("DONE")) {
            throw new Door.Refused("研判: " + run);
        }
        int open =
                handler.get("/api/v1/warnings?open=true&limit=1").path("total").asInt();
        progress.accept(tenant + " 研判完成:在办预警" + open + "件");
    }
}
