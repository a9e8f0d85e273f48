package zhiqian.app.input;

import zhiqian.app.problem.Problem;

/** A version as HTTP carries it: {@code ETag} out, {@code If-Match} in. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller saw; {@code null} if it does not matter.
     *
     * @throws zhiqian.app.problem.ProblemException 422 if the header is not one of our tags
     */
    public static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw Problem.invalid("If-Match", "应为读取时得到的 ETag").toException();
        }
        return Integer.valueOf(digits);
    }
}
