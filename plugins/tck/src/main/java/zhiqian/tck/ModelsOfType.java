package zhiqian.tck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhiqian.spi.WarningModel;

/**
 * The models of one type as the server puts them together (同一类型的预警模型): one warning, of which each is a finding. What each
 * may write alone can be too long or too deep together.
 */
record ModelsOfType(String type, List<WarningModel> models) {
    static List<ModelsOfType> of(List<WarningModel> models) {
        Map<String, List<WarningModel>> byType = models.stream()
                .collect(Collectors.groupingBy(WarningModel::type, LinkedHashMap::new, Collectors.toList()));
        return byType.entrySet().stream()
                .map(entry -> new ModelsOfType(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<String> problems(ModelExpressions cel) {
        List<String> problems = new ArrayList<>();
        cel.problem(applies()).ifPresent(problems::add);
        models.forEach(model -> cel.problem(when(model)).ifPresent(problems::add));
        cel.problemOfText(level()).ifPresent(problems::add);
        return problems;
    }

    private boolean alone() {
        return models.stream().map(WarningModel::applicability).distinct().count() == 1;
    }

    private String applies() {
        return alone()
                ? models.get(0).applicability()
                : models.stream()
                        .map(model -> "(" + model.applicability() + ")")
                        .distinct()
                        .collect(Collectors.joining(" || "));
    }

    private String when(WarningModel model) {
        return alone() ? model.condition() : "(" + model.applicability() + ") && (" + model.condition() + ")";
    }

    private String level() {
        WarningModel last = models.get(models.size() - 1);
        return models.subList(0, models.size() - 1).stream()
                .map(model -> "(" + when(model) + ") ? '" + model.level() + "' : ")
                .collect(Collectors.joining("", "", "'" + last.level() + "'"));
    }
}
