package zhiqian.tck;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;

/** Warning models that break one contract each. */
final class BadModels {
    private BadModels() {}

    static WarningModel model(String code, String condition, String explanation) {
        return new WarningModel(
                code,
                "未代发",
                "A-1",
                "true",
                condition,
                explanation,
                WarningModel.Level.RED,
                WarningModel.Party.GENERAL_CONTRACTOR,
                WarningModel.Supervisor.HR,
                3,
                true,
                "附件2");
    }

    static class Kit extends WarningModelsTck {
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "wages.unpaidWorkers > 0", "未代发{wages.unpaidWorkers}人"));
        }

        @Override
        protected CountyPlugin plugin() {
            Kit kit = this;
            class Models implements CountyPlugin, WarningModels {
                @Override
                public PluginManifest manifest() {
                    return new PluginManifest("tck-models", "模型", "1.0.0", "TCK", ApiVersion.CURRENT);
                }

                @Override
                public List<? extends Provider> start(PluginContext context) {
                    return List.of(this);
                }

                @Override
                public String id() {
                    return "tck";
                }

                @Override
                public List<WarningModel> models(CallContext call) {
                    return kit.models(call);
                }
            }
            return new Models();
        }
    }

    static class NamesOneTwice extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(super.models(call).get(0), super.models(call).get(0));
        }
    }

    static class KnowsTenants extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-" + call.tenant().code(), "wages.hasSheet", "未代发"));
        }
    }

    static class ExplainsInEnglish extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "wages.hasSheet", "unpaid {wages.unpaidWorkers}"));
        }
    }

    static class LeavesABracketOpen extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "(wages.unpaidWorkers > 0", "未代发"));
        }
    }

    static class NamesAnUnknownFact extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "payroll.unpaidWorkers > 0", "未代发"));
        }
    }

    static class MixesSubjects extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "wages.unpaidWorkers > 0", "{cost.missing}未到账"));
        }
    }

    static class WarnsWithoutData extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(model("A-1", "wages.averageNet < yuan(1890)", "人均{wages.averageNet}"));
        }
    }

    static class MixesSubjectsInAType extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            return List.of(
                    model("A-1", "wages.unpaidWorkers > 0", "未代发{wages.unpaidWorkers}人"),
                    model("A-2", "leads.open > 0", "投诉{leads.open}件"));
        }
    }

    static class IsTooLongTogether extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            String much = "leads.open > 0" + " || leads.open > 0".repeat(100);
            return List.of(
                    model("A-1", much, "投诉"),
                    model("A-2", much, "投诉"),
                    model("A-3", much, "投诉"),
                    model("A-4", "leads.open > 0", "投诉"));
        }
    }

    static class ClaimsTheLaw extends Kit {
        @Override
        List<WarningModel> models(CallContext call) {
            WarningModel it = super.models(call).get(0);
            return List.of(new WarningModel(
                    it.code(),
                    it.name(),
                    "W07",
                    it.applicability(),
                    it.condition(),
                    it.explanation(),
                    it.level(),
                    it.responsible(),
                    it.supervising(),
                    it.limitDays(),
                    it.limitInWorkingDays(),
                    it.basis()));
        }
    }
}
