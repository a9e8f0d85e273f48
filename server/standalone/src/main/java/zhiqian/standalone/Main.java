package zhiqian.standalone;

import java.util.Arrays;

/** {@code run} starts the system; the other commands talk to a running one. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        String command = arguments.length == 0 ? "run" : arguments[0];
        try {
            int code =
                    switch (command) {
                        case "run" -> new Run(Settings.of(System.getenv())).untilStopped();
                        case "onboard", "verify-audit", "demo" ->
                            new Client(System.getenv()).run(Arrays.asList(arguments));
                        default -> {
                            System.err.println(
                                    "用法: run | onboard <tenant.yaml> … | verify-audit <租户> | demo [--tenants 341202,…]");
                            yield 2;
                        }
                    };
            System.exit(code);
        } catch (Refusal | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }
}
