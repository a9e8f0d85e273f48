package zhiqian.app.model;

import java.util.Set;

/**
 * What is known, without asking a plugin, of the codes whose models count: a warning of another code is moved by people only.
 *
 * @param codes of models that count
 * @param off   that count in no case: the tenant has switched the plugin's model off
 * @param whole whether each plugin has been asked
 */
public record CountingCodes(Set<String> codes, Set<String> off, boolean whole) {
    /** As long as a plugin has not been asked, nobody may say that its model is gone. */
    public boolean has(String code) {
        return codes.contains(code) || !whole && !off.contains(code);
    }
}
