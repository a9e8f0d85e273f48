package zhiqian.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.app.fact.FactCatalogue;
import zhiqian.app.fact.FactType;

/** A sentence with places for facts (说明模板): 尚有{wages.unpaidWorkers}人未足额到账. */
final class Sentence {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String template;

    Sentence(String template) {
        this.template = template;
    }

    /** The names in it, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            names.add(place.group(1).strip());
        }
        return names;
    }

    String say(Map<String, Object> values) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(said(place.group(1).strip(), values)));
    }

    private static String said(String name, Map<String, Object> values) {
        Object value = values.get(name);
        Optional<FactType> type = FactCatalogue.byName(name).map(fact -> fact.type());
        return type.map(known -> known.say(value)).orElse(String.valueOf(value));
    }
}
