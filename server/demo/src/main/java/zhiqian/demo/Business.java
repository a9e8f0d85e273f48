package zhiqian.demo;

import java.util.Map;

/**
 * An enterprise (企业).
 *
 * @param signals risk signals by the word that the import knows, with their values
 * @param planted what the signals must lead to (W10); {@code null}: nothing
 */
record Business(String code, String name, Map<String, Long> signals, String planted) {
    static Business plain(String code, String name) {
        return new Business(code, name, Map.of(), null);
    }
}
