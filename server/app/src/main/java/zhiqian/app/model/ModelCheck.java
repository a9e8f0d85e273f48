package zhiqian.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import zhiqian.app.fact.FactCatalogue;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.warning.WarningKind;

/** What can be said of a model before its expressions are read (模型检查). */
final class ModelCheck {
    private static final int LONGEST_LIMIT = 90;
    private static final Pattern CONSTANT = Pattern.compile("\\s*(['\"])[^'\"]*\\1\\s*");
    private static final Pattern LEVEL = Pattern.compile("\\s*(['\"])(BLUE|YELLOW|ORANGE|RED)\\1\\s*");

    private ModelCheck() {}

    static List<ModelProblem> shape(ModelDefinition model) {
        List<ModelProblem> problems = new ArrayList<>();
        BiConsumer<String, String> wrong = (field, message) -> problems.add(new ModelProblem(field, 0, 0, message));
        if (isBlank(model.name()) || model.name().length() > 60) {
            wrong.accept("name", "请填写名称,不超过60字");
        }
        if (model.scope() == null) {
            wrong.accept("scope", "请选择研判对象");
        }
        if (model.party() == null) {
            wrong.accept("party", "请选择责任主体");
        }
        if (model.department() == null) {
            wrong.accept("department", "请选择监管部门");
        }
        if (model.findings().isEmpty() || model.findings().size() > 20) {
            wrong.accept("findings", "应有1至20种触发情形");
        }
        if (model.limitDays() != null && (model.limitDays() < 1 || model.limitDays() > LONGEST_LIMIT)) {
            wrong.accept("limitDays", "处置期限应为1至" + LONGEST_LIMIT + "日");
        }
        if (model.limitUnit() != null
                && model.limitUnit() != PeriodUnit.DAYS
                && model.limitUnit() != PeriodUnit.WORKING_DAYS) {
            wrong.accept("limitUnit", "处置期限应以工作日或日计");
        }
        if (model.level() != null
                && CONSTANT.matcher(model.level()).matches()
                && !LEVEL.matcher(model.level()).matches()) {
            wrong.accept("level", "级别应为BLUE、YELLOW、ORANGE或RED");
        }
        for (int i = 0; i < model.findings().size(); i++) {
            finding(model.findings().get(i), "findings[" + i + "].", wrong);
        }
        if (problems.isEmpty()) {
            kindProblem(model).ifPresent(message -> wrong.accept("code", message));
        }
        return problems;
    }

    private static void finding(ModelDefinition.Finding finding, String at, BiConsumer<String, String> wrong) {
        if (isBlank(finding.code()) || !finding.code().matches("[A-Z][A-Z0-9_]{0,31}")) {
            wrong.accept(at + "code", "子代码应为1至32位大写字母、数字或下划线");
        }
        if (isBlank(finding.when())) {
            wrong.accept(at + "when", "请填写触发条件");
        }
        if (isBlank(finding.sentence()) || finding.sentence().length() > 500) {
            wrong.accept(at + "sentence", "请填写说明,不超过500字");
        }
    }

    /** Names in sentences that nobody knows. */
    static List<ModelProblem> sentences(ModelDefinition model) {
        List<ModelProblem> problems = new ArrayList<>();
        for (int i = 0; i < model.findings().size(); i++) {
            sentence(model, model.findings().get(i).sentence(), "findings[" + i + "].sentence", problems);
        }
        sentence(model, model.remedy(), "remedy", problems);
        return problems;
    }

    private static void sentence(ModelDefinition model, String text, String field, List<ModelProblem> problems) {
        if (text == null) {
            return;
        }
        for (String name : new Sentence(text).names()) {
            boolean known = name.equals(ModelLanguage.SCORE)
                    || ModelParameters.all().stream()
                            .anyMatch(one -> ModelParameters.variable(one).equals(name))
                    || FactCatalogue.byName(name)
                            .filter(fact -> fact.scopes().contains(model.scope()))
                            .isPresent();
            if (!known) {
                problems.add(new ModelProblem(field, 0, 0, "说明中的{" + name + "}不是可用的事实或参数"));
            }
        }
    }

    private static Optional<String> kindProblem(ModelDefinition model) {
        try {
            WarningKind kind = WarningKinds.of(model);
            boolean fits = kind.subject() == model.scope().subject()
                    && kind.period() == model.scope().period();
            return fits ? Optional.empty() : Optional.of("“" + kind.chinese() + "”预警的研判对象与法定周期不一致");
        } catch (KernelException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
