package zhiqian.kernel.lead;

import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.PlainText;

/** Gathers all that is wrong with what was handed in, so that the user corrects it in one go (内容检查), R-271, R-272. */
final class ContentCheck {
    private static final int MOST = 4000;
    /** Wording that tells of an interim state (阶段性意见), refused by R-271. */
    private static final List<String> INTERIM =
            List.of("正在协调", "协调处理中", "承诺尽快", "尽快支付", "尽快解决", "阶段性", "正在处理", "正在核实", "口头承诺");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Asks for a text of at least so many characters, blanks not counted, and at most 4000. */
    ContentCheck text(String field, String chinese, String value, int least) {
        if (value == null || value.isBlank()) {
            return problem(field, "请填写" + chinese);
        }
        long characters = value.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .count();
        if (characters < least) {
            return problem(field, chinese + "过于简单,至少" + least + "个字");
        }
        return optionalText(field, chinese, value);
    }

    /** Asks that a text, if there is one, has at most 4000 characters and no control characters. */
    ContentCheck optionalText(String field, String chinese, String value) {
        if (value == null) {
            return this;
        }
        if (value.codePointCount(0, value.length()) > MOST) {
            return problem(field, chinese + "不能超过" + MOST + "个字");
        }
        try {
            new PlainText(value);
        } catch (InvalidTerm unusable) {
            return problem(field, chinese + ":" + unusable.chinese());
        }
        return this;
    }

    /** Refuses interim wording, blanks between the characters included. */
    ContentCheck noInterim(String field, String chinese, String value) {
        String dense = value == null ? "" : value.replaceAll("\\s", "");
        for (String phrase : INTERIM) {
            if (dense.contains(phrase)) {
                return problem(field, chinese + "不得使用阶段性、模糊表述(“" + phrase + "”)");
            }
        }
        return this;
    }

    ContentCheck require(boolean fulfilled, String field, String message) {
        return fulfilled ? this : problem(field, message);
    }

    /** @throws KernelException INVALID_CONTENT with all problems, if there is one */
    void done() {
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
    }

    private ContentCheck problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
        return this;
    }
}
