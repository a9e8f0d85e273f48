package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.terms.TenantId;

/** Tells the people whose turn it is (推送、提醒), R-290: the responsible party and the supervising department. */
@ApplicationScoped
class WarningNotices {
    @Inject
    private NotificationStore notifications;

    /** @param note {@code null} if there is none */
    List<Notice> of(WarningRecord row, WarningAction action, String note, Instant now) {
        List<Notice> notices = new ArrayList<>();
        String what = "预警 " + row.title();
        switch (action) {
            case PUSH -> {
                party(notices, row, "WARNING_RAISED", what + ":" + row.explanation + row.remedy, now);
                department(notices, row, "WARNING_RAISED", what + ":" + row.explanation, now);
            }
            case SUBMIT_EVIDENCE, SUBMIT_LATE_EVIDENCE ->
                department(notices, row, "WARNING_TO_REVIEW", what + " 已提交证据,请核验", now);
            case REJECT_EVIDENCE ->
                party(notices, row, "WARNING_RETURNED", what + " 核验退回" + (note == null ? "" : ":" + note), now);
            case ENTERPRISE_OVERDUE -> {
                party(notices, row, "OVERDUE", what + " 的处置期限已届满", now);
                department(notices, row, "OVERDUE", what + " 企业逾期未消除,请依法介入", now);
                office(notices, row, "OVERDUE", what + " 企业逾期未消除", now);
            }
            case SEND_LETTER -> department(notices, row, "WARNING_LETTER", what + " 已向本部门发督办函,请签收办理", now);
            case LETTER_OVERDUE -> office(notices, row, "OVERDUE", what + " 督办函期限已届满,可以约谈", now);
            case INTERVIEW -> department(notices, row, "WARNING_INTERVIEW", what + " 已约谈本部门", now);
            case CONFIRM_CLEARED, CLEAR_BY_DATA, WITHDRAW, REVOKE_AS_FALSE, GRANT_EXEMPTION -> {
                party(notices, row, "WARNING_ENDED", what + " " + row.state.chinese(), now);
                department(notices, row, "WARNING_ENDED", what + " " + row.state.chinese(), now);
            }
            default -> {
                // nobody's turn changes
            }
        }
        return notices;
    }

    void tell(TenantId tenant, List<Notice> notices) {
        notifications.tell(tenant, notices);
    }

    void proposed(TenantId tenant, WarningRecord row, WarningAction action, Instant now) {
        List<Notice> notices = new ArrayList<>();
        office(notices, row, "WARNING_TO_CONFIRM", "预警 " + row.title() + " 提请" + action.chinese() + ",请确认", now);
        notifications.tell(tenant, notices);
    }

    /** A reminder of a step without a limit, or of a limit that ends soon. */
    void reminded(TenantId tenant, WarningRecord row, ClockRule rule, Instant now) {
        List<Notice> notices = new ArrayList<>();
        String text = "预警 " + row.title() + ":" + rule.chinese() + (rule.isReminder() ? "" : "即将到期");
        switch (rule) {
            case T24 -> party(notices, row, "DUE_SOON", text, now);
            case T25, T94 -> department(notices, row, "DUE_SOON", text, now);
            default -> office(notices, row, "DUE_SOON", text, now);
        }
        notifications.tell(tenant, notices);
    }

    private static void party(List<Notice> notices, WarningRecord row, String kind, String text, Instant now) {
        if (row.partyCode != null) {
            notices.add(new Notice(now, "enterprise", null, row.partyCode, kind, text, null, row.id, subject(row)));
        }
    }

    private static void department(List<Notice> notices, WarningRecord row, String kind, String text, Instant now) {
        if (row.department != null) {
            notices.add(new Notice(now, "department", row.department, null, kind, text, null, row.id, subject(row)));
        }
        if (row.department == null || row.departmentKind == DepartmentKind.HR) {
            notices.add(new Notice(now, "handler", null, null, kind, text, null, row.id, subject(row)));
        }
    }

    private static void office(List<Notice> notices, WarningRecord row, String kind, String text, Instant now) {
        notices.add(new Notice(now, "reviewer", null, null, kind, text, null, row.id, subject(row)));
        notices.add(new Notice(now, "handler", null, null, kind, text, null, row.id, subject(row)));
    }

    /** Of a mail: which kind of warning, and of which project or enterprise. */
    private static String subject(WarningRecord row) {
        return row.name + " " + row.subjectName;
    }
}
