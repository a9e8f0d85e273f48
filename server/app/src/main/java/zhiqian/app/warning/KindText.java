package zhiqian.app.warning;

import zhiqian.app.model.WarningKinds;
import zhiqian.app.platform.Json;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.LocalWarningKind;
import zhiqian.kernel.warning.PeriodKind;
import zhiqian.kernel.warning.SubjectKind;
import zhiqian.kernel.warning.WarningKind;

/** A warning's kind at rest: what its life has to know goes on when the model that raised it is gone. */
record KindText(
        String code,
        String chinese,
        PartyKind party,
        DepartmentKind department,
        SubjectKind subject,
        PeriodKind period,
        String limit) {
    static String of(WarningKind kind) {
        return Json.write(new KindText(
                kind.code(),
                kind.chinese(),
                kind.party(),
                kind.department(),
                kind.subject(),
                kind.period(),
                kind.defaultLimit().code()));
    }

    static WarningKind read(WarningRecord row) {
        return WarningKinds.statutory(row.code)
                .<WarningKind>map(type -> type)
                .orElseGet(() -> Json.read(row.kind, KindText.class).local());
    }

    private WarningKind local() {
        return new LocalWarningKind(code, chinese, party, department, subject, period, Period.parse(limit));
    }
}
