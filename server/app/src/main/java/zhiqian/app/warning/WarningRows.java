package zhiqian.app.warning;

import java.sql.SQLException;
import zhiqian.app.tenancy.Row;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.WarningState;

/** Warnings that are shown, not changed: read past the unit of work (ADR 0009). */
final class WarningRows {
    static final String COLUMNS = "id, warning_no, code, name, subject_id, project_id, enterprise_id, subject_name, "
            + "industry, period, state, level, sub_codes, explanation, remedy, figures, model_version, model_plugin, model_plugin_version, "
            + "kind, party, party_name, party_code, department_kind, department, first_raised_at, "
            + "raised_at, occurrences, evaluated_at, lapsed, held_above, found_here, ended_at, ended_ground, in_limit, "
            + "next_due_at, next_due_rule, next_due_clock, overdue, proposal, updated_at, version";

    private WarningRows() {}

    /** What {@link #COLUMNS} names, in its order. */
    static Object[] columns(WarningRecord row) {
        return new Object[] {
            row.id,
            row.warningNo,
            row.code,
            row.name,
            row.subjectId,
            row.projectId,
            row.enterpriseId,
            row.subjectName,
            row.industry,
            row.period,
            row.state,
            row.level,
            row.subCodes,
            row.explanation,
            row.remedy,
            row.figures,
            row.modelVersion,
            row.modelPlugin,
            row.modelPluginVersion,
            row.kind,
            row.party,
            row.partyName,
            row.partyCode,
            row.departmentKind,
            row.department,
            row.firstRaisedAt,
            row.raisedAt,
            row.occurrences,
            row.evaluatedAt,
            row.lapsed,
            row.heldAbove,
            row.foundHere,
            row.endedAt,
            row.endedGround,
            row.inLimit,
            row.nextDueAt,
            row.nextDueRule,
            row.nextDueClock,
            row.overdue,
            row.proposal,
            row.updatedAt,
            row.version
        };
    }

    static WarningRecord read(Row r) throws SQLException {
        WarningRecord row = new WarningRecord();
        row.id = r.uuid("id");
        row.warningNo = r.text("warning_no");
        row.code = r.text("code");
        row.name = r.text("name");
        row.subjectId = r.uuid("subject_id");
        row.projectId = r.uuid("project_id");
        row.enterpriseId = r.uuid("enterprise_id");
        row.subjectName = r.text("subject_name");
        row.industry = r.text("industry");
        row.period = r.text("period");
        row.state = WarningState.valueOf(r.text("state"));
        row.level = r.text("level");
        row.subCodes = r.text("sub_codes");
        row.explanation = r.text("explanation");
        row.remedy = r.text("remedy");
        row.figures = r.text("figures");
        row.modelVersion = r.count("model_version");
        row.modelPlugin = r.text("model_plugin");
        row.modelPluginVersion = r.text("model_plugin_version");
        row.kind = r.text("kind");
        row.party = PartyKind.valueOf(r.text("party"));
        row.partyName = r.text("party_name");
        row.partyCode = r.text("party_code");
        row.departmentKind = DepartmentKind.valueOf(r.text("department_kind"));
        row.department = r.text("department");
        row.firstRaisedAt = r.instant("first_raised_at");
        row.raisedAt = r.instant("raised_at");
        row.occurrences = r.count("occurrences");
        row.evaluatedAt = r.instant("evaluated_at");
        row.lapsed = r.flag("lapsed");
        row.heldAbove = r.flag("held_above");
        row.foundHere = r.flag("found_here");
        row.endedAt = r.instant("ended_at");
        row.endedGround = r.text("ended_ground");
        row.inLimit = r.flagOrNull("in_limit");
        row.nextDueAt = r.instant("next_due_at");
        row.nextDueRule = r.text("next_due_rule");
        row.nextDueClock = r.uuid("next_due_clock");
        row.overdue = r.flag("overdue");
        row.proposal = r.text("proposal");
        row.updatedAt = r.instant("updated_at");
        row.version = r.count("version");
        return row;
    }
}
