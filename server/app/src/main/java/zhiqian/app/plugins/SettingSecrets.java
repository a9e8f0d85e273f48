package zhiqian.app.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.platform.Json;
import zhiqian.host.InstalledPlugin;
import zhiqian.terms.TenantId;

/**
 * Passwords and keys among a tenant's settings: what the plugin's schema calls {@code writeOnly}. They lie sealed, are
 * shown as stars and are in no audit record; stars that come back leave them as they are.
 */
@ApplicationScoped
class SettingSecrets {
    private static final String STARS = "********";
    private static final String SEALED = "sealed:";

    @Inject
    private Sealed sealed;

    /** For people and for the audit. */
    JsonNode masked(InstalledPlugin plugin, JsonNode settings) {
        ObjectNode shown = settings.deepCopy();
        for (String name : secrets(plugin)) {
            if (shown.path(name).isTextual()) {
                shown.put(name, STARS);
            }
        }
        return shown;
    }

    /** For the registry: secrets sealed, stars replaced by what is kept. */
    JsonNode kept(TenantId tenant, InstalledPlugin plugin, JsonNode settings, JsonNode before) {
        ObjectNode kept = settings.deepCopy();
        for (String name : secrets(plugin)) {
            String given = kept.path(name).isTextual() ? kept.path(name).asText() : null;
            if (STARS.equals(given)) {
                if (before.path(name).isTextual()) {
                    kept.set(name, before.path(name));
                } else {
                    kept.remove(name);
                }
            } else if (given != null) {
                kept.put(name, SEALED + Base64.getEncoder().encodeToString(sealed.seal(tenant, given)));
            }
        }
        return kept;
    }

    /** For the plugin. */
    String opened(TenantId tenant, String settings) {
        if (!settings.contains(SEALED)) {
            return settings;
        }
        ObjectNode open = (ObjectNode) Json.tree(settings);
        Set<String> names = new LinkedHashSet<>();
        open.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String text = open.path(name).asText("");
            if (text.startsWith(SEALED)) {
                open.put(name, sealed.open(tenant, Base64.getDecoder().decode(text.substring(SEALED.length()))));
            }
        }
        return open.toString();
    }

    private static Set<String> secrets(InstalledPlugin plugin) {
        Set<String> names = new LinkedHashSet<>();
        plugin.offers().stream()
                .flatMap(offer -> offer.settingsSchema().stream())
                .map(schema -> Json.tree(schema).path("properties"))
                .forEach(properties -> properties.fields().forEachRemaining(property -> {
                    if (property.getValue().path("writeOnly").asBoolean()) {
                        names.add(property.getKey());
                    }
                }));
        return names;
    }
}
