package zhiqian.reference.guizhou;

import java.util.List;
import java.util.Optional;
import zhiqian.spi.CallContext;
import zhiqian.spi.Settings;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;

/** The models of the file, with the county's own figures where it has set some. */
final class GuizhouModels implements WarningModels {
    private final List<WarningModel> models;

    GuizhouModels(List<WarningModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public String id() {
        return "guizhou";
    }

    @Override
    public Optional<String> settingsSchema() {
        return Optional.of(Thresholds.schema());
    }

    @Override
    public List<WarningModel> models(CallContext call) {
        Thresholds.check(call.settings());
        return models.stream().map(model -> filled(model, call.settings())).toList();
    }

    private static WarningModel filled(WarningModel model, Settings settings) {
        return new WarningModel(
                model.code(),
                model.name(),
                model.type(),
                model.applicability(),
                Thresholds.fill(model.condition(), settings),
                Thresholds.fill(model.explanation(), settings),
                model.level(),
                model.responsible(),
                model.supervising(),
                model.limitDays(),
                model.limitInWorkingDays(),
                model.basis());
    }
}
