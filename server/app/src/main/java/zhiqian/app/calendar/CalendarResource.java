package zhiqian.app.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.calendar.DayStatus;
import zhiqian.kernel.calendar.FestivalWindow;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/** 工作日历: which day is a working day, and which notice says so. */
@ApplicationScoped
@Path("/api/v1/calendar")
@Tag(name = "calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final int MOST_DAYS = 800;

    public record Day(LocalDate date, boolean workingDay, String name, String source, boolean provisional) {}

    public record Span(LocalDate from, LocalDate to) {}

    public record Window(String festival, LocalDate from, LocalDate to) {}

    public record CalendarView(List<Day> items, Span coverage, String version, List<Window> festivalWindows) {}

    @Inject
    private Calendars calendars;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public CalendarView show(
            @QueryParam("from") @NotNull(message = "请填写起始日期") String fromText,
            @QueryParam("to") @NotNull(message = "请填写截止日期") String toText) {
        LocalDate from = date("from", fromText);
        LocalDate to = date("to", toText);
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw Problem.invalid("to", "截止日期应不早于起始日期,且相距不超过 " + MOST_DAYS + " 日")
                    .toException();
        }
        TenantId tenant = signedIn.tenant();
        WorkingCalendar calendar = calendars.of(tenant);
        List<Window> windows = java.util.stream.IntStream.rangeClosed(from.getYear(), Math.min(2060, to.getYear() + 1))
                .boxed()
                .flatMap(year -> calendar.festivalWindows(year, calendars.festivals(tenant)).stream())
                .filter(window -> !window.to().isBefore(from) && !window.from().isAfter(to))
                .map(CalendarResource::window)
                .toList();
        return new CalendarView(
                from.datesUntil(to.plusDays(1))
                        .map(day -> view(calendar.day(day)))
                        .toList(),
                new Span(calendar.coverage().from(), calendar.coverage().to()),
                calendar.version().id(),
                windows);
    }

    private static Day view(DayStatus day) {
        return new Day(day.date(), day.workingDay(), day.name(), day.source(), day.provisional());
    }

    private static Window window(FestivalWindow window) {
        return new Window(window.festival(), window.from(), window.to());
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2060) {
                throw Problem.invalid(name, "应在2000至2060年之间").toException();
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Problem(
                            "invalid-parameter",
                            "参数有误",
                            400,
                            "日期应为 2025-09-29 的形式",
                            List.of(new Problem.FieldError(name, "日期应为 2025-09-29 的形式")),
                            java.util.Map.of())
                    .toException();
        }
    }
}
