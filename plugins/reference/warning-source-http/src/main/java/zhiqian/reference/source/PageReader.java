package zhiqian.reference.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhiqian.spi.ReceivedWarning;
import zhiqian.spi.WarningModel.Level;
import zhiqian.spi.WarningModel.Party;
import zhiqian.spi.WarningModel.Supervisor;
import zhiqian.spi.WarningSource.Page;
import zhiqian.spi.WarningSource.Problem;
import zhiqian.spi.WarningSource.Withdrawal;
import zhiqian.terms.CreditCode;

/** Reads the platform's page. An entry that is wrong is a problem and stops none of the others; one without an id breaks the page. */
final class PageReader {
    private final List<ReceivedWarning> warnings = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Clock clock;

    PageReader(Clock clock) {
        this.clock = clock;
    }

    Page read(JsonObject answer, Optional<String> cursor, int max) {
        JsonElement items = answer.get("items");
        if (items == null || !items.isJsonArray()) {
            throw Platform.bad("上级平台的答复缺少“items”", null);
        }
        JsonArray entries = items.getAsJsonArray();
        if (entries.size() > max) {
            throw Platform.bad("上级平台一次答复的预警超过" + max + "条", null);
        }
        for (JsonElement entry : entries) {
            read(entry);
        }
        warnings.sort(Comparator.comparing(ReceivedWarning::at)); // stable: equal moments stay as they came
        withdrawals.sort(Comparator.comparing(Withdrawal::at));
        try {
            Fields fields = new Fields(answer);
            Optional<String> next = fields.text("next").or(() -> cursor);
            boolean more = fields.flag("more");
            if ((more || entries.size() > 0) && next.equals(cursor)) {
                throw Platform.bad("上级平台的答复有内容而游标“next”没有前进", null);
            }
            return new Page(warnings, withdrawals, problems, next, more);
        } catch (Fields.Wrong | IllegalArgumentException e) {
            throw Platform.bad("上级平台的答复中“next”或“more”不符合约定", e);
        }
    }

    private void read(JsonElement entry) {
        if (!entry.isJsonObject()) {
            throw Platform.bad("上级平台的预警不是JSON对象", null);
        }
        Fields fields = new Fields(entry.getAsJsonObject());
        String id = id(fields);
        Instant at = clock.instant();
        try {
            at = fields.moment("at");
            if (at.isAfter(clock.instant())) {
                at = clock.instant();
                throw new Fields.Wrong("“at”晚于现在");
            }
            boolean withdrawal =
                    fields.text("kind").filter("withdrawal"::equals).isPresent();
            if (withdrawal) {
                withdrawals.add(new Withdrawal(
                        id, at, fields.flag("cleared"), fields.text("reason").orElse("")));
            } else {
                warnings.add(warning(fields, id, at));
            }
        } catch (Fields.Wrong wrong) {
            problems.add(new Problem(id, at, wrong.getMessage()));
        } catch (IllegalArgumentException wrong) { // "type: expected …"; what was given is not repeated
            problems.add(new Problem(id, at, "“" + field(wrong.getMessage()) + "”不符合约定"));
        }
    }

    private static String id(Fields fields) {
        try {
            String id = fields.required("id");
            if (id.matches("\\S{1,120}")) {
                return id;
            }
        } catch (Fields.Wrong missing) {
            // the page cannot be trusted: what has no number cannot be known again
        }
        throw Platform.bad("上级平台的预警缺少编号“id”,或编号不是1至120个字符", null);
    }

    private static ReceivedWarning warning(Fields fields, String id, Instant at) throws Fields.Wrong {
        return new ReceivedWarning(
                id,
                at,
                fields.required("type"),
                fields.required("name"),
                fields.choice("level", Level.class, null),
                fields.text("project"),
                credit(fields),
                fields.text("period").orElse("-"),
                fields.required("explanation"),
                fields.text("remedy").orElse("请核实并按上级平台要求整改"),
                fields.required("basis"),
                fields.choice("responsible", Party.class, Party.GENERAL_CONTRACTOR),
                fields.choice("supervising", Supervisor.class, Supervisor.HR),
                fields.whole("limitWorkingDays"));
    }

    private static Optional<CreditCode> credit(Fields fields) throws Fields.Wrong {
        Optional<String> given = fields.text("enterprise");
        try {
            return given.map(CreditCode::new);
        } catch (RuntimeException wrong) {
            throw new Fields.Wrong("“enterprise”应为18位统一社会信用代码");
        }
    }

    private static String field(String message) {
        String field = message == null ? "" : message.replaceFirst(":.*", "");
        return field.matches("[a-zA-Z]{1,30}") ? field : "内容";
    }
}
