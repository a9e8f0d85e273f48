package zhiqian.reference.guizhou;

import java.util.List;
import zhiqian.spi.CallContext;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;

/** The models of the file, the same for everybody. */
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
    public List<WarningModel> models(CallContext call) {
        return models;
    }
}
