package zhiqian.app.delivery;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.platform.Json;

/** A mail's words (邮件文字): one notice in full, or a list of so many and the number of the rest; plain, and the same as simple HTML. */
final class MailText {
    private static final int LISTED = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Json.ZONE);
    private static final String FOOTER = "本邮件由治欠系统自动发出,请勿直接回复。不想再收到邮件:登录系统,在“邮件提醒”中选择不接收。";

    private final Message message;
    private final PublicAddress links;
    private final List<NoticeLine> lines;

    MailText(Message message, PublicAddress links) {
        this.message = message;
        this.links = links;
        this.lines = distinct(message.notices());
    }

    String subject() {
        String what = message.isTrial()
                ? "对外提醒测试邮件"
                : lines.size() == 1 ? lines.get(0).subject() : lines.size() + "条预警提醒";
        return "[" + message.county() + "] " + what;
    }

    String plain() {
        StringBuilder out = new StringBuilder(greeting()).append("\n\n");
        for (NoticeLine line : listed()) {
            out.append(TIME.format(line.at()))
                    .append("  ")
                    .append(line.subject())
                    .append('\n');
            out.append(line.text()).append('\n');
            links.warning(line.warningId())
                    .ifPresent(url -> out.append("查看:").append(url).append('\n'));
            out.append('\n');
        }
        if (lines.size() > LISTED) {
            out.append(rest()).append('\n');
            links.home().ifPresent(url -> out.append(url).append('\n'));
            out.append('\n');
        }
        return out.append("--\n").append(FOOTER).append('\n').toString();
    }

    String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><body><p>")
                .append(escaped(greeting()))
                .append("</p>");
        for (NoticeLine line : listed()) {
            out.append("<p><b>").append(escaped(line.subject())).append("</b> <small>");
            out.append(TIME.format(line.at())).append("</small><br>").append(escaped(line.text()));
            links.warning(line.warningId())
                    .ifPresent(url ->
                            out.append("<br><a href=\"").append(escaped(url)).append("\">查看预警</a>"));
            out.append("</p>");
        }
        if (lines.size() > LISTED) {
            out.append("<p>").append(escaped(rest()));
            links.home()
                    .ifPresent(url ->
                            out.append(" <a href=\"").append(escaped(url)).append("\">登录系统</a>"));
            out.append("</p>");
        }
        return out.append("<hr><p><small>")
                .append(escaped(FOOTER))
                .append("</small></p></body></html>")
                .toString();
    }

    private List<NoticeLine> listed() {
        return lines.subList(0, Math.min(LISTED, lines.size()));
    }

    private String greeting() {
        return message.isTrial()
                ? "这是" + message.county() + "治欠系统的测试邮件。收到即表示邮件通道可用。"
                : "您好,您在" + message.county() + "治欠系统有" + lines.size() + "条预警提醒:";
    }

    private String rest() {
        return "以上列出" + LISTED + "条,另有" + (lines.size() - LISTED) + "条,请登录系统查看。";
    }

    /** Who is told the same in two roles reads it once. */
    private static List<NoticeLine> distinct(List<NoticeLine> lines) {
        Map<List<Object>, NoticeLine> first = new LinkedHashMap<>();
        lines.forEach(line -> first.putIfAbsent(List.of(line.subject(), line.text(), line.at()), line));
        return new ArrayList<>(first.values());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
