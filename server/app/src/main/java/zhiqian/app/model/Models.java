package zhiqian.app.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.fact.FactScope;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/**
 * The models that count for a tenant (现行模型): a statutory type as it comes with the system unless the tenant has published a
 * version of its own, what its superior has handed down, and the tenant's and its plugins' own types. In the caller's transaction.
 */
@ApplicationScoped
public class Models {
    private static final System.Logger LOGGER = System.getLogger(Models.class.getName());

    @Inject
    private ModelStore store;

    @Inject
    private ReceivedModelStore received;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ModelParameters parameters;

    @Inject
    private Instance<PluginModels> plugins;

    @Inject
    private BusinessClock clock;

    /** Compiling costs a millisecond; the same text is the same model. */
    private final Cache<Key, Optional<CompiledModel>> compiled =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private record Key(ModelDefinition definition, int version, Optional<ModelSource> source) {}

    /** @param parameters as models use them */
    public record Current(Map<FactScope, List<CompiledModel>> byScope, Map<String, Object> parameters) {
        public List<CompiledModel> of(FactScope scope) {
            return byScope.getOrDefault(scope, List.of());
        }

        /** What any of them uses. */
        public Set<String> names() {
            return byScope.values().stream()
                    .flatMap(List::stream)
                    .flatMap(model -> model.names().stream())
                    .collect(Collectors.toSet());
        }
    }

    public Current current(TenantId tenant) {
        Map<FactScope, List<CompiledModel>> byScope = all(tenant).stream()
                .collect(Collectors.groupingBy(
                        model -> model.definition().scope(),
                        () -> new EnumMap<>(FactScope.class),
                        Collectors.toList()));
        return new Current(byScope, parameters.of(tenant, clock.today()));
    }

    /** For lists: waits for no plugin, and reads codes alone. */
    public CountingCodes counting(TenantId tenant) {
        Set<String> codes = new HashSet<>(StatutoryModels.all().keySet());
        Set<String> off = store.switchedOff(tenant);
        boolean whole = true;
        for (PluginModels plugin : plugins) {
            PluginModels.Known known = plugin.known(tenant);
            whole &= known.whole();
            known.models().stream()
                    .map(one -> one.definition().code())
                    .filter(code -> !off.contains(code))
                    .forEach(codes::add);
        }
        received.codesInForce(tenant).stream()
                .filter(code -> !off.contains(code))
                .forEach(codes::add);
        codes.addAll(store.publishedCodes(tenant, clock.today()));
        return new CountingCodes(codes, off, whole);
    }

    /** Each code once. */
    Collection<CompiledModel> all(TenantId tenant) {
        Map<String, CompiledModel> models = new LinkedHashMap<>(StatutoryModels.all());
        Set<String> off = store.switchedOff(tenant);
        handedDown(tenant).stream()
                .filter(model -> !off.contains(model.code()))
                .forEach(model -> models.put(model.code(), model));
        offered(tenant).stream()
                .filter(model -> !off.contains(model.code()))
                .forEach(model -> models.putIfAbsent(model.code(), model));
        LocalDate today = clock.today();
        for (ModelStore.Version version : store.published(tenant)) {
            if (version.effectiveOn() == null || !version.effectiveOn().isAfter(today)) {
                compile(version.definition(), version.version(), null)
                        .ifPresent(model -> models.put(model.code(), model));
            }
        }
        return models.values();
    }

    /** What the superior has handed down, also what is switched off here. */
    private List<CompiledModel> handedDown(TenantId tenant) {
        return received.inForce(tenant).stream()
                .flatMap(one -> {
                    TenantId superior = new TenantId(one.sender());
                    String name = directory.name(one.sender());
                    return compile(
                            one.definition(), one.version(), ModelSource.handedDown(superior, name, one.version()))
                            .stream();
                })
                .toList();
    }

    /**
     * What the tenant's plugins bring, also what it has switched off; never the law's types or the superior's. Of two with one code the
     * first counts.
     */
    Collection<CompiledModel> offered(TenantId tenant) {
        Map<String, CompiledModel> models = new LinkedHashMap<>();
        for (PluginModels plugin : plugins) {
            for (PluginModels.Offered one : plugin.of(tenant)) {
                compile(one.definition(), 0, one.source())
                        .filter(model -> WarningKinds.statutory(model.code()).isEmpty() && !HandedCode.is(model.code()))
                        .ifPresent(model -> models.putIfAbsent(model.code(), model));
            }
        }
        return models.values();
    }

    /** Empty if a published model no longer fits the catalogue; it is logged, and the others go on. */
    private Optional<CompiledModel> compile(ModelDefinition definition, int version, ModelSource source) {
        return compiled.get(new Key(definition, version, Optional.ofNullable(source)), key -> {
            try {
                return Optional.of(CompiledModel.of(definition, version, source));
            } catch (ModelRefused e) {
                LOGGER.log(
                        System.Logger.Level.WARNING, "model " + definition.code() + " cannot be used: " + e.problems());
                return Optional.empty();
            }
        });
    }
}
