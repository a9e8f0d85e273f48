package zhiqian.app.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;

/** 期限计算: the date, and why it is that date. */
@ApplicationScoped
@Path("/api/v1/deadlines/compute")
@Tag(name = "calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeadlinesResource {
    /**
     * @param start date (the starting day is not counted), or an instant with offset for HOURS
     * @param roll  FORWARD, BACKWARD or NONE; default FORWARD for DAYS and MONTHS
     */
    public record Question(
            @NotNull(message = "请填写起算日") @Schema(example = "2025-09-29") String start,
            @NotNull(message = "请填写期限长度") Integer length,
            @NotNull(message = "请选择期限单位") PeriodUnit unit,
            @Schema(implementation = Roll.class) JsonNode roll) {}

    public record Answer(
            Object due,
            Instant dueAt,
            LocalDate nominal,
            boolean rolled,
            boolean provisional,
            String calendarVersion,
            List<ExplainedView> explanation) {}

    @Inject
    private Calendars calendars;

    @Inject
    private SignedIn signedIn;

    @POST
    @RolesAllowed(Role.EVERYBODY)
    public Answer compute(@Valid @NotNull(message = "请求内容不能为空") Question question) {
        WorkingCalendar calendar = calendars.of(signedIn.tenant());
        Period period = new Period(question.length(), question.unit(), roll(question));
        boolean hours = question.unit() == PeriodUnit.HOURS;
        Deadline deadline = hours
                ? Deadline.countHours(instant(question.start()), period.length())
                : Deadline.count(day(question.start()), period, calendar);
        return new Answer(
                hours ? deadline.dueAt() : deadline.due(),
                deadline.dueAt(),
                deadline.nominal(),
                deadline.rolled(),
                deadline.provisional(),
                calendar.version().id(),
                deadline.explain(calendar).stream().map(ExplainedView::of).toList());
    }

    private static Roll roll(Question question) {
        JsonNode given = question.roll();
        boolean rolls = question.unit() == PeriodUnit.DAYS || question.unit() == PeriodUnit.MONTHS;
        if (given == null || given.isNull()) {
            return rolls ? Roll.FORWARD : Roll.NONE;
        }
        if (given.isBoolean()) {
            return given.booleanValue() && rolls ? Roll.FORWARD : Roll.NONE;
        }
        try {
            Roll roll = Roll.valueOf(given.asText().toUpperCase(Locale.ROOT));
            // hours never move, whatever is asked
            return question.unit() == PeriodUnit.HOURS ? Roll.NONE : roll;
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("roll", "应为 FORWARD、BACKWARD 或 NONE").toException();
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.length() > 10
                    ? OffsetDateTime.parse(text).atZoneSameInstant(Json.ZONE).toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("start", "应为日期,如 2025-09-29").toException();
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("start", "按小时计算时,应为带时区的时间,如 2025-09-29T17:00:00+08:00")
                    .toException();
        }
    }
}
