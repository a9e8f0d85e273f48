package zhiqian.app.department;

import java.util.List;

/** @param industries codes of the project classes it is in charge of */
public record Department(String code, String name, List<String> industries, String phone) {}
