package zhiqian.app.platform;

import jakarta.enterprise.context.RequestScoped;

/** The id that joins a response, its log lines and its statements. */
@RequestScoped
public class Correlation {
    private String id = UuidV7.next().toString();

    public String id() {
        return id;
    }

    public void adopt(String given) {
        id = given;
    }
}
