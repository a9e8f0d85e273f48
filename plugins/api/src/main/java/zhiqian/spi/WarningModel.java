package zhiqian.spi;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One warning model (预警模型), in which a rule is a text and not code.
 *
 * @param code unique within the plugin: a capital letter, then 1 to 39 capital letters, digits or hyphens
 * @param name Chinese name, 1 to 60 characters
 * @param type {@code W01} to {@code W10}, the ten warnings of 附件2, or a code of its own of the same pattern as {@code code}
 * @param applicability CEL expression over a project's facts, true where the model applies; 1 to 2,000 characters
 * @param condition CEL expression over a project's facts, true where it warns; 1 to 2,000 characters
 * @param explanation Chinese sentence with facts in braces, such as {@code {payroll.unpaidWorkers}}; 1 to 500 characters
 * @param level how grave
 * @param responsible who must act
 * @param supervising the department that sees to it: {@code HR} (人社部门) or {@code INDUSTRY} (行业主管部门)
 * @param limitDays within how many days the responsible party must act, 1 to 90
 * @param limitInWorkingDays whether these are working days
 * @param basis on what the model rests, 1 to 200 characters
 */
@Experimental(settledBy = "1.3")
public record WarningModel(
        String code,
        String name,
        String type,
        String applicability,
        String condition,
        String explanation,
        Level level,
        Party responsible,
        Supervisor supervising,
        int limitDays,
        boolean limitInWorkingDays,
        String basis) {
    /** How grave a warning is (预警等级). */
    public enum Level {
        /** 蓝色 */
        BLUE,
        /** 黄色 */
        YELLOW,
        /** 橙色 */
        ORANGE,
        /** 红色 */
        RED
    }

    /** Who must act (责任主体). */
    public enum Party {
        /** 建设单位 */
        OWNER,
        /** 施工总承包单位 */
        GENERAL_CONTRACTOR,
        /** 分包单位 */
        SUBCONTRACTOR,
        /** 用人单位 */
        EMPLOYER
    }

    /** Who sees to it (督办部门). */
    public enum Supervisor {
        /** 人力资源社会保障部门 */
        HR,
        /** 行业主管部门 */
        INDUSTRY
    }

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

    /** @throws IllegalArgumentException if one of them is not of its pattern, length or range */
    public WarningModel {
        code("code", code);
        code("type", type);
        Texts.require("name", name, 60);
        Texts.require("applicability", applicability, 2000);
        Texts.require("condition", condition, 2000);
        Texts.require("explanation", explanation, 500);
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(supervising, "supervising");
        Texts.require("basis", basis, 200);
        if (limitDays < 1 || limitDays > 90) {
            throw new IllegalArgumentException("warning model: given " + limitDays + " days, expected 1 to 90");
        }
    }

    private static void code(String what, String given) {
        if (given == null || !CODE.matcher(given).matches()) {
            throw new IllegalArgumentException(
                    "warning model " + what + ": given " + given + ", expected " + CODE.pattern());
        }
    }
}
