package zhiqian.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.Department;
import zhiqian.spi.IndustryClass;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.PermitKind;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;

/** Tables of departments that break one contract each. */
final class BadDepartments {
    private static final IndustryClass HOUSING =
            new IndustryClass(new Industry("HOUSING"), "房屋建筑", PermitKind.CONSTRUCTION_PERMIT, true);

    private BadDepartments() {}

    static class Table implements CountyPlugin, IndustryDepartments {
        @Override
        public PluginManifest manifest() {
            return new PluginManifest("tck-table", "对照表", "1.0.0", "TCK", ApiVersion.CURRENT);
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
        public List<IndustryClass> classes(CallContext call) {
            call.settings().onlyKnows(Set.of("code"));
            return List.of(HOUSING);
        }

        @Override
        public Optional<Department> responsibleFor(Industry industry, AdminDivision division, CallContext call) {
            return industry.equals(HOUSING.industry()) ? named(call.settings()) : Optional.empty();
        }

        static Optional<Department> named(Settings settings) {
            return Optional.of(new Department(settings.text("code").orElse("housing"), "部门", "测试"));
        }
    }

    abstract static class Kit extends IndustryDepartmentsTck {
        @Override
        protected Optional<Settings> otherSettings() {
            return Optional.of(Settings.of(Map.of("code", "water")));
        }
    }

    static class NamesAnIndustryTwice extends Kit {
        @Override
        protected CountyPlugin plugin() {
            return new Table() {
                @Override
                public List<IndustryClass> classes(CallContext call) {
                    super.classes(call);
                    return List.of(HOUSING, HOUSING);
                }
            };
        }
    }

    static class NamesSomebodyForAll extends Kit {
        @Override
        protected CountyPlugin plugin() {
            return new Table() {
                @Override
                public Optional<Department> responsibleFor(
                        Industry industry, AdminDivision division, CallContext call) {
                    return named(call.settings());
                }
            };
        }
    }

    static class NamesNobody extends Kit {
        @Override
        protected CountyPlugin plugin() {
            return new Table() {
                @Override
                public Optional<Department> responsibleFor(
                        Industry industry, AdminDivision division, CallContext call) {
                    return Optional.empty();
                }
            };
        }
    }

    static class RemembersSettings extends Kit {
        @Override
        protected CountyPlugin plugin() {
            return new Table() {
                private Settings last = Settings.NONE;

                @Override
                public Optional<Department> responsibleFor(
                        Industry industry, AdminDivision division, CallContext call) {
                    last = call.settings().values().isEmpty() ? last : call.settings();
                    return industry.equals(HOUSING.industry()) ? named(last) : Optional.empty();
                }
            };
        }
    }

    static class IgnoresUnknownSettings extends Kit {
        @Override
        protected CountyPlugin plugin() {
            return new Table() {
                @Override
                public List<IndustryClass> classes(CallContext call) {
                    return List.of(HOUSING);
                }
            };
        }
    }
}
