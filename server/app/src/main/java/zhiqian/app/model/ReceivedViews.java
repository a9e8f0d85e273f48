package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.model.ReceivedModelStore.Received;
import zhiqian.app.model.ReceivedModelStore.State;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/** Models handed down as the workbench shows them (市级下发的模型), with what is not used and why. */
@ApplicationScoped
class ReceivedViews {
    private static final String ORIGIN = "HANDED_DOWN";

    @Inject
    private ReceivedModelStore received;

    @Inject
    private TenantDirectory directory;

    /** @param off codes that are switched off here */
    Map<String, ModelView> all(TenantId tenant, Set<String> off) {
        Map<String, List<Received>> byCode = received.all(tenant).stream()
                .collect(Collectors.groupingBy(Received::code, LinkedHashMap::new, Collectors.toList()));
        Map<String, ModelView> views = new LinkedHashMap<>();
        byCode.forEach((code, versions) -> views.put(code, view(versions, off.contains(code))));
        return views;
    }

    /** @param versions the last received first */
    private ModelView view(List<Received> versions, boolean off) {
        Received last = versions.get(0);
        Received shown = versions.stream()
                .filter(one -> one.state() == State.IN_FORCE)
                .findFirst()
                .orElse(last);
        boolean refused = last.state() == State.REFUSED;
        return new ModelView(
                shown.code(),
                shown.definition().name(),
                ORIGIN,
                null,
                new ModelView.HandedDown(
                        shown.sender(),
                        directory.name(shown.sender()),
                        shown.locked(),
                        shown.handedAt(),
                        shown.handedBy(),
                        shown.receivedAt(),
                        refused ? last.version() : null,
                        refused ? last.refusal() : null,
                        shown.state() == State.TAKEN_BACK ? shown.endedAt() : null,
                        shown.state() == State.TAKEN_BACK ? shown.endReason() : null),
                shown.version(),
                state(shown, off),
                stateName(shown, off),
                off,
                shown.definition());
    }

    /** @param off whether it is switched off here */
    List<ModelView.VersionView> versions(TenantId tenant, String code, boolean off) {
        List<ModelView.VersionView> versions = new ArrayList<>();
        for (Received one : received.versions(tenant, code)) {
            String by = directory.name(one.sender()) + " " + one.handedBy();
            versions.add(new ModelView.VersionView(
                    one.version(),
                    state(one, off),
                    stateName(one, off),
                    one.refusal() == null ? one.note() : one.refusal(),
                    null,
                    one.handedAt(),
                    by,
                    one.receivedAt(),
                    by,
                    one.definition()));
        }
        return versions;
    }

    private static String state(Received one, boolean off) {
        return switch (one.state()) {
            case IN_FORCE -> (off ? ModelStore.State.RETIRED : ModelStore.State.PUBLISHED).name();
            case REPLACED -> ModelStore.State.RETIRED.name();
            case REFUSED, TAKEN_BACK -> one.state().name();
        };
    }

    private static String stateName(Received one, boolean off) {
        return switch (one.state()) {
            case IN_FORCE -> (off ? ModelStore.State.RETIRED : ModelStore.State.PUBLISHED).chinese();
            case REPLACED -> "已由新版替换";
            case REFUSED -> "未采用";
            case TAKEN_BACK -> "已收回";
        };
    }
}
