package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.terms.TenantId;

/** What a tenant's definition says publicly: phones and areas. */
final class TenantContacts {
    private TenantContacts() {}

    static List<Map<String, String>> phones(TenantDirectory directory, String code) {
        List<Map<String, String>> phones = new ArrayList<>();
        definition(directory, code)
                .path("phones")
                .forEach(phone -> phones.add(Map.of(
                        "name",
                        phone.path("name").asText(),
                        "number",
                        phone.path("number").asText())));
        return phones;
    }

    static List<String> areas(TenantDirectory directory, String code) {
        List<String> areas = new ArrayList<>();
        definition(directory, code).path("areas").forEach(area -> areas.add(area.asText()));
        return areas;
    }

    private static JsonNode definition(TenantDirectory directory, String code) {
        return Json.tree(
                directory.find(new TenantId(code)).map(TenantEntry::definition).orElse("{}"));
    }
}
