package zhiqian.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code demo [--tenants a,b] [--sites n] [--hands n] [--days n] [--seed n] [--truth file]}: fills counties of a running system. */
public final class DemoCommand {
    private static final String COUNTIES = "341202,341203,341204,341221,341222,341225,341226,341271,341272,341282";
    private static final List<String> OPTIONS =
            List.of("--tenants", "--sites", "--hands", "--days", "--seed", "--truth");

    private DemoCommand() {}

    /** @throws IllegalArgumentException for what is no option of it */
    public static int run(List<String> arguments, String url, String password) throws IOException {
        Map<String, String> options = options(arguments);
        CountySize usual = CountySize.USUAL;
        CountySize size = new CountySize(
                number(options, "--sites", usual.sites()),
                number(options, "--hands", usual.hands()),
                number(options, "--days", usual.days()));
        List<Truth> truths = new ArrayList<>();
        for (String tenant : options.getOrDefault("--tenants", COUNTIES).split(",")) {
            int seed = number(options, "--seed", 1);
            truths.add(new DemoCounty(url, tenant, password, seed, size, System.out::println).load());
        }
        Path file = Path.of(options.getOrDefault("--truth", "demo-truth.json"));
        new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), truths);
        System.out.println("埋设的缺陷: " + file.toAbsolutePath());
        return 0;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new java.util.HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("用法: demo " + String.join(" <…> ", OPTIONS) + " <…>");
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int usual) {
        try {
            return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " 应为整数", e);
        }
    }
}
