package zhiqian.app.plugins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhiqian.app.fact.FactScope;
import zhiqian.app.model.HandedCode;
import zhiqian.app.model.ModelDefinition;
import zhiqian.app.model.ModelProblem;
import zhiqian.app.model.ModelRefused;
import zhiqian.app.model.ModelScopes;
import zhiqian.app.model.WarningKinds;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.spi.WarningModel;

/**
 * Models of the plugin API as the application's own (插件预警模型的转换). Models of one type become one warning, each a finding of it:
 * a rule that is red, and yellow while a complaint is handled, is one warning that changes its colour.
 *
 * @param definitions that can be used
 * @param flaws       one Chinese sentence for each that cannot
 */
record SpiModels(List<ModelDefinition> definitions, List<String> flaws) {
    private static final String REMEDY = "上述情形不再成立,即可消除";

    static SpiModels of(List<WarningModel> models) {
        Map<String, List<WarningModel>> byType = models.stream()
                .collect(Collectors.groupingBy(WarningModel::type, LinkedHashMap::new, Collectors.toList()));
        List<ModelDefinition> definitions = new ArrayList<>();
        List<String> flaws = new ArrayList<>();
        byType.forEach((type, ofType) -> {
            try {
                ModelDefinition definition = definition(type, ofType);
                requireOneSubject(type, ofType);
                definitions.add(ModelScopes.fit(definition));
            } catch (ModelRefused e) {
                flaws.add("“" + type + "”:"
                        + e.problems().stream().map(SpiModels::said).collect(Collectors.joining(";")));
            }
        });
        return new SpiModels(definitions, flaws);
    }

    private static ModelDefinition definition(String type, List<WarningModel> models) throws ModelRefused {
        WarningModel first = models.get(0);
        require(WarningKinds.statutory(type).isEmpty(), "type", "W01至W10是法定类型,插件不能提供");
        require(!HandedCode.is(type), "type", "SJ-开头的代码留给上级下发的模型,插件不能使用");
        require(first.responsible() != WarningModel.Party.SUBCONTRACTOR, "responsible", "预警的责任主体不能是分包单位(总包对分包负责)");
        require(models.stream().allMatch(other -> sameDuty(first, other)), "type", "同一类型的模型,责任主体、监管部门和期限应相同");
        boolean alone =
                models.stream().map(WarningModel::applicability).distinct().count() == 1;
        return new ModelDefinition(
                type,
                first.name(),
                null,
                PartyKind.valueOf(first.responsible().name()),
                DepartmentKind.valueOf(first.supervising().name()),
                alone ? first.applicability() : either(models),
                "",
                models.stream().map(model -> finding(model, alone)).toList(),
                "",
                level(models, alone),
                REMEDY,
                first.limitDays(),
                first.limitInWorkingDays() ? PeriodUnit.WORKING_DAYS : PeriodUnit.DAYS,
                models.stream().map(WarningModel::basis).distinct().collect(Collectors.joining(";")));
    }

    /**
     * A rule about projects would, together with one about wage months, be asked once for each month, and raise as many warnings of
     * one and the same thing.
     */
    private static void requireOneSubject(String type, List<WarningModel> models) throws ModelRefused {
        if (models.size() == 1) {
            return;
        }
        Map<FactScope, String> codes = new EnumMap<>(FactScope.class);
        for (WarningModel model : models) {
            codes.merge(scopeAlone(type, model), model.code(), (one, other) -> one + "、" + other);
        }
        String told = codes.entrySet().stream()
                .map(entry -> entry.getValue() + "为" + entry.getKey().chinese())
                .collect(Collectors.joining(","));
        require(codes.size() == 1, "type", "同一类型的模型,研判对象应相同:" + told);
    }

    private static FactScope scopeAlone(String type, WarningModel model) throws ModelRefused {
        try {
            return ModelScopes.fit(definition(type, List.of(model))).scope();
        } catch (ModelRefused e) { // the places in it are those of this model alone
            throw new ModelRefused(e.problems().stream()
                    .map(p -> new ModelProblem(model.code() + " " + p.field(), p.line(), p.column(), p.message()))
                    .toList());
        }
    }

    private static boolean sameDuty(WarningModel one, WarningModel other) {
        return one.responsible() == other.responsible()
                && one.supervising() == other.supervising()
                && one.limitDays() == other.limitDays()
                && one.limitInWorkingDays() == other.limitInWorkingDays();
    }

    private static ModelDefinition.Finding finding(WarningModel model, boolean alone) {
        return new ModelDefinition.Finding(
                model.code().replace('-', '_'), model.name(), when(model, alone), model.explanation());
    }

    /** Where the models of a type apply to different things, each asks for itself. */
    private static String when(WarningModel model, boolean alone) {
        return alone ? model.condition() : "(" + model.applicability() + ") && (" + model.condition() + ")";
    }

    private static String either(List<WarningModel> models) {
        return models.stream()
                .map(model -> "(" + model.applicability() + ")")
                .distinct()
                .collect(Collectors.joining(" || "));
    }

    /** That of the first that holds. */
    private static String level(List<WarningModel> models, boolean alone) {
        StringBuilder level = new StringBuilder();
        for (WarningModel model : models.subList(0, models.size() - 1)) {
            level.append('(')
                    .append(when(model, alone))
                    .append(") ? ")
                    .append(quoted(model))
                    .append(" : ");
        }
        return level.append(quoted(models.get(models.size() - 1))).toString();
    }

    private static String quoted(WarningModel model) {
        return "'" + model.level() + "'";
    }

    private static void require(boolean right, String field, String otherwise) throws ModelRefused {
        if (!right) {
            throw new ModelRefused(List.of(new ModelProblem(field, 0, 0, otherwise)));
        }
    }

    private static String said(ModelProblem problem) {
        String where = problem.line() == 0 ? "" : "第" + problem.line() + "行第" + (problem.column() + 1) + "列";
        return problem.field() + where + " " + problem.message();
    }
}
