package zhiqian.app.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiqian.app.imports.ImportKind;

/**
 * How the objects of a method become rows of an import (报送内容与导入栏目的对应).
 *
 * @param list   member of {@code data} that holds the objects; without it {@code data} is the one object
 * @param fields in any order
 */
record Upload(ImportKind kind, String list, List<Field> fields) {
    /**
     * @param name    as the national platform calls it
     * @param heading of the import's column
     * @param words   the national dictionary's codes and the words that they stand for; others pass as they are
     */
    record Field(String name, String heading, Map<String, String> words) {}

    static Field field(String name, String heading, String... words) {
        Map<String, String> dictionary = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            dictionary.put(words[i], words[i + 1]);
        }
        return new Field(name, heading, dictionary);
    }

    Optional<String> nameOf(String heading) {
        return fields.stream()
                .filter(field -> field.heading().equals(heading))
                .map(Field::name)
                .findFirst();
    }

    boolean knows(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
