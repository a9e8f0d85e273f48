package zhiqian.app.warning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import zhiqian.app.input.Term;
import zhiqian.kernel.warning.ClearingGround;

/** The bodies of the actions, one record each; unknown fields are refused per action. */
public final class WarningBodies {
    private static final String LONG = "不超过2000字";

    public record Note(@Size(max = 2000, message = LONG) @Term(Term.Kind.TEXT) String note) {}

    /** What the responsible party has done. */
    public record Evidence(
            @NotNull(message = "请说明整改情况") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String note) {}

    public record Rejection(
            @NotNull(message = "请填写退回理由") @Size(min = 2, max = 2000, message = "应为2至2000字") @Term(Term.Kind.TEXT)
                    String reason) {}

    public record Clearing(
            @NotNull(message = "请选择消除理由") ClearingGround ground,
            @Size(max = 2000, message = LONG) @Term(Term.Kind.TEXT) String note) {}

    /** 责令限期改正 with its number and day, or the reason why there is none. */
    public record DepartmentAction(
            @NotNull(message = "请选择介入方式") Measure measure,
            @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String documentNo,
            @Term(Term.Kind.DATE) String correctBy,
            @NotNull(message = "请填写介入情况") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String note) {
        /** How the department acts. */
        public enum Measure {
            /** 责令限期改正. */
            ORDER,
            /** 说明理由. */
            REASON
        }
    }

    /** 督办函. */
    public record Letter(
            @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String letterNo,
            @NotNull(message = "请填写处置措施要求") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String measures) {}

    public record Interview(
            @NotNull(message = "请填写约谈日期") @Term(Term.Kind.DATE) String heldOn,
            @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String noticeNo,
            @NotNull(message = "请填写被约谈人及职务") @Size(min = 2, max = 120, message = "应为2至120字") @Term(Term.Kind.TEXT)
                    String interviewee,
            @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String interviewer,
            @NotNull(message = "请填写约谈记录") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String minutes) {}

    public record MeetingRequest(
            @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String documentNo,
            @NotNull(message = "请填写提请事由") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String reason) {}

    public record Meeting(
            @NotNull(message = "请填写会议日期") @Term(Term.Kind.DATE) String heldOn,
            @NotNull(message = "请填写参会单位") @Size(min = 2, max = 500, message = "应为2至500字") @Term(Term.Kind.TEXT)
                    String attendees,
            @NotNull(message = "请填写会议纪要") @Size(min = 5, max = 2000, message = "应为5至2000字") @Term(Term.Kind.TEXT)
                    String minutes) {}

    /** A proposal by one person, or its confirmation by another. */
    public record SettingAside(
            @Size(max = 2000, message = LONG) @Term(Term.Kind.TEXT) String reason,
            @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT) String document) {}

    private WarningBodies() {}
}
