package zhiqian.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import zhiqian.app.fact.FactCatalogue;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.app.fact.FactType;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.ModelDefinition;
import zhiqian.app.model.ModelOutcome.Verdict;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.platform.Json;

/** (j) The models of projects over the same facts in memory: ours against Drools, whose rules are made of the same expressions. */
final class RuleEngineBench {
    private final BenchSystem system;
    private final String tenant;
    private final Sizes sizes;
    private final Report report;

    RuleEngineBench(BenchSystem system, String tenant, Sizes sizes, Report report) {
        this.system = system;
        this.tenant = tenant;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        List<FactRow> facts = facts();
        List<CompiledModel> models = models();
        Map<String, Object> parameters = parameters();
        KieContainer drools = DroolsRules.of(models);
        double[] ours = new double[sizes.rounds() + 1];
        double[] theirs = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            long start = System.nanoTime();
            int held = judged(models, facts, parameters);
            ours[i] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            int fired = fired(drools, facts, parameters);
            theirs[i] = (System.nanoTime() - start) / 1e9;
            if (held != fired) {
                throw new IllegalStateException("ours found " + held + ", Drools " + fired);
            }
        }
        report.row(
                "(j) nine models over " + facts.size()
                        + " rows of facts in memory, with sentences, against Drools without",
                Report.number(
                        "%.2f (%.0f ms against %.0f ms)",
                        Load.median(ours) / Load.median(theirs), Load.median(ours) * 1000, Load.median(theirs) * 1000),
                "reported");
    }

    /** @return rows of which a model holds */
    private static int judged(List<CompiledModel> models, List<FactRow> facts, Map<String, Object> parameters) {
        int held = 0;
        for (CompiledModel model : models) {
            for (FactRow row : facts) {
                boolean mine = row.scope() == model.definition().scope();
                if (mine && model.judge(row, parameters).verdict() == Verdict.HOLDS) {
                    held++;
                }
            }
        }
        return held;
    }

    private static int fired(KieContainer drools, List<FactRow> facts, Map<String, Object> parameters) {
        KieSession session = drools.newKieSession();
        try {
            for (FactRow row : facts) {
                Map<String, Object> values = new HashMap<>(parameters);
                values.putAll(row.values());
                session.insert(new DroolsRow(row.scope().name(), values));
            }
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private List<FactRow> facts() throws Exception {
        String token = system.signIn(tenant, "handler");
        List<FactRow> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = system.get("/api/v1/projects?limit=100" + cursor, token);
            for (JsonNode project : page.path("items")) {
                rows.addAll(rows(
                        system.get("/api/v1/projects/" + project.path("id").asText() + "/facts", token)
                                .path("items"),
                        UUID.fromString(project.path("id").asText())));
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return rows;
    }

    private static List<FactRow> rows(JsonNode items, UUID project) {
        List<FactRow> rows = new ArrayList<>();
        Map<String, Object> common = new HashMap<>();
        for (JsonNode item : items) {
            Map<String, Object> values = new HashMap<>(common);
            item.path("values")
                    .forEach(value -> values.put(
                            value.path("fact").asText(),
                            value(value.path("fact").asText(), value.path("value"))));
            FactScope scope = FactScope.valueOf(item.path("scope").asText());
            if (scope == FactScope.PROJECT) {
                common = values;
            }
            rows.add(new FactRow(scope, project, item.path("period").asText(), values));
        }
        return rows;
    }

    private static Object value(String fact, JsonNode value) {
        FactType type = FactCatalogue.byName(fact).orElseThrow().type();
        return switch (type) {
            case FLAG -> value.asBoolean();
            case COUNT, MONEY -> value.asLong();
            case DAY, MONTH, TEXT -> value.asText();
        };
    }

    private static List<CompiledModel> models() throws Exception {
        try (InputStream in =
                RuleEngineBench.class.getClassLoader().getResourceAsStream("warning-models/statutory.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<CompiledModel> models = new ArrayList<>();
            for (ModelDefinition definition : Json.read(json, new TypeReference<List<ModelDefinition>>() {})) {
                if (definition.scope() != FactScope.ENTERPRISE) {
                    models.add(CompiledModel.of(definition, 0));
                }
            }
            return models;
        }
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        for (ParameterName name : ParameterName.values()) {
            if (name.id().matches("w[0-9]{2}\\..*") && name.standard().matches("[0-9]+")) {
                values.put(DroolsRules.parameter(name), Long.parseLong(name.standard()));
            }
        }
        return values;
    }
}
