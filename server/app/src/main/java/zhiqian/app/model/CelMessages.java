package zhiqian.app.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the CEL checker says, in Chinese. */
final class CelMessages {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'.*", Pattern.DOTALL);
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Map<String, String> TYPES = Map.of(
            "bool",
            "是否",
            "int",
            "整数",
            "string",
            "文字(日期也是文字)",
            "double",
            "小数",
            "uint",
            "无符号整数",
            "dyn",
            "不定",
            "null_type",
            "空");

    private CelMessages() {}

    static String chinese(String message) {
        return chinese(message, "");
    }

    /** @param from the expression from the place at fault on: the checker names the first part of a dotted name only */
    static String chinese(String message, String from) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            Matcher dotted = DOTTED.matcher(from);
            boolean whole = dotted.lookingAt() && dotted.group().startsWith(undeclared.group(1));
            return "没有名为“" + (whole ? dotted.group() : undeclared.group(1)) + "”的事实、参数或函数(或不适用于所选对象)";
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return "“" + operator(overload.group(1)) + "”不能用于(" + types(overload.group(2)) + ")";
        }
        if (message.contains("mismatched input '<EOF>'")) {
            return "表达式不完整";
        }
        if (message.contains("token recognition error")
                || message.contains("mismatched input")
                || message.contains("extraneous input")) {
            return "此处的写法不能识别:" + message.replaceAll("\\s*(expecting|, expecting).*", "");
        }
        return "表达式有误:" + message;
    }

    /** Of an expression that could be read and failed on its figures. */
    static String failure(RuntimeException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("by zero") ? "除数为零" : message.contains("overflow") ? "数值溢出" : message;
    }

    static String type(String cel) {
        return TYPES.getOrDefault(cel, cel);
    }

    private static String operator(String name) {
        return name.replace("_", "").replace("@", "");
    }

    private static String types(String list) {
        StringBuilder said = new StringBuilder();
        for (String one : list.split(", ")) {
            said.append(said.length() == 0 ? "" : "、").append(type(one));
        }
        return said.toString();
    }
}
