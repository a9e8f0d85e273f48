package zhiqian.app.warning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.input.JsonBody;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.warning.WarningAction;

/** Reads what an action brings along (办理内容): its note and what the course keeps of it. */
@ApplicationScoped
class WarningDeeds {
    @Inject
    private JsonBody bodies;

    @Inject
    private BusinessClock clock;

    /** For all actions but those that need two persons. */
    WarningLife.Step step(WarningRecord row, WarningAction action, JsonNode body) {
        return switch (action) {
            case START_HANDLING, CONFIRM_DELIVERY, RESUME -> {
                WarningBodies.Note note = bodies.read(body, WarningBodies.Note.class);
                yield step(action, note.note(), Map.of());
            }
            case SUBMIT_EVIDENCE, SUBMIT_LATE_EVIDENCE -> {
                WarningBodies.Evidence evidence = bodies.read(body, WarningBodies.Evidence.class);
                yield step(action, evidence.note(), Map.of());
            }
            case REJECT_EVIDENCE -> {
                WarningBodies.Rejection rejection = bodies.read(body, WarningBodies.Rejection.class);
                yield step(action, rejection.reason(), Map.of());
            }
            case CONFIRM_CLEARED -> {
                WarningBodies.Clearing clearing = bodies.read(body, WarningBodies.Clearing.class);
                Map<String, Object> detail = new LinkedHashMap<>();
                detail.put("ground", clearing.ground().name());
                String note = clearing.ground().chinese()
                        + (clearing.note() == null || clearing.note().isBlank()
                                ? ""
                                : ":" + clearing.note().strip());
                yield new WarningLife.Step(action, clearing.ground(), note, detail);
            }
            case DEPARTMENT_ACTION -> departmentAction(action, body);
            case SEND_LETTER -> letter(row, action, body);
            case INTERVIEW -> interview(action, body);
            case REQUEST_MEETING -> {
                WarningBodies.MeetingRequest request = bodies.read(body, WarningBodies.MeetingRequest.class);
                yield step(action, request.reason(), with("documentNo", request.documentNo()));
            }
            case HOLD_MEETING -> {
                WarningBodies.Meeting meeting = bodies.read(body, WarningBodies.Meeting.class);
                notLater("heldOn", meeting.heldOn());
                Map<String, Object> detail = with("heldOn", meeting.heldOn());
                detail.put("attendees", meeting.attendees());
                yield step(action, meeting.minutes(), detail);
            }
            default -> throw Problem.notFound().toException(); // the system's own steps
        };
    }

    private WarningLife.Step departmentAction(WarningAction action, JsonNode body) {
        WarningBodies.DepartmentAction given = bodies.read(body, WarningBodies.DepartmentAction.class);
        boolean order = given.measure() == WarningBodies.DepartmentAction.Measure.ORDER;
        if (order && (given.documentNo() == null || given.documentNo().isBlank())) {
            throw Problem.invalid("documentNo", "责令限期改正应填写文书编号").toException();
        }
        if (order && given.correctBy() == null) {
            throw Problem.invalid("correctBy", "责令限期改正应填写改正期限").toException();
        }
        Map<String, Object> detail = with("measure", given.measure().name());
        detail.put("documentNo", given.documentNo());
        detail.put("correctBy", given.correctBy());
        return step(action, (order ? "责令限期改正:" : "未责令改正的理由:") + given.note().strip(), detail);
    }

    private WarningLife.Step letter(WarningRecord row, WarningAction action, JsonNode body) {
        WarningBodies.Letter letter = bodies.read(body, WarningBodies.Letter.class);
        String number = letter.letterNo() == null || letter.letterNo().isBlank()
                ? "督办函 " + row.warningNo + "-" + row.occurrences
                : letter.letterNo().strip();
        return step(action, letter.measures(), with("letterNo", number));
    }

    private WarningLife.Step interview(WarningAction action, JsonNode body) {
        WarningBodies.Interview interview = bodies.read(body, WarningBodies.Interview.class);
        notLater("heldOn", interview.heldOn());
        Map<String, Object> detail = with("heldOn", interview.heldOn());
        detail.put("noticeNo", interview.noticeNo());
        detail.put("interviewee", interview.interviewee());
        detail.put("interviewer", interview.interviewer());
        return step(action, interview.minutes(), detail);
    }

    private void notLater(String field, String date) {
        if (LocalDate.parse(date).isAfter(clock.today())) {
            throw Problem.invalid(field, "日期不能晚于今天").toException();
        }
    }

    private static WarningLife.Step step(WarningAction action, String note, Map<String, ?> detail) {
        return new WarningLife.Step(action, null, note == null || note.isBlank() ? null : note.strip(), detail);
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put(name, value);
        return detail;
    }
}
