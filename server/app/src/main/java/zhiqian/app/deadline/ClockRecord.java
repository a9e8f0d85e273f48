package zhiqian.app.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.Row;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;

/** Row of {@code deadline_clock}: a {@link DeadlineClock} at rest. */
@Entity
@Table(name = "deadline_clock")
public class ClockRecord {
    /** For {@link #read}. */
    static final String COLUMNS =
            "id, subject_id, subject_kind, rule, start_on, start_at, length, unit, roll, nominal_on, due_at, rolled,"
                    + " provisional, alternative, note, calendar_version, state, ended_at, history, remind_at, version";

    private static final String FIXED = "FIXED";

    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private ClockedMatter subjectKind;

    @Enumerated(EnumType.STRING)
    private ClockRule rule;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Column(name = "start_at")
    private Instant startAt;

    private int length;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Roll roll;

    @Column(name = "nominal_on")
    private LocalDate nominalOn;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean rolled;
    private boolean provisional;
    private String alternative;
    private String note;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String history;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Version
    private int version;

    protected ClockRecord() {}

    static ClockRecord opened(ClockedMatter kind, UUID subject, DeadlineClock clock) {
        ClockRecord row = new ClockRecord();
        row.id = UuidV7.next();
        row.subjectId = subject;
        row.subjectKind = kind;
        row.history = "[]";
        row.store(clock);
        return row;
    }

    /** A clock to be shown, not changed: read past the unit of work. */
    static ClockRecord read(Row r) throws SQLException {
        ClockRecord row = new ClockRecord();
        row.id = r.uuid("id");
        row.subjectId = r.uuid("subject_id");
        row.subjectKind = ClockedMatter.valueOf(r.text("subject_kind"));
        row.rule = ClockRule.valueOf(r.text("rule"));
        row.startOn = r.date("start_on");
        row.startAt = r.instant("start_at");
        row.length = r.count("length");
        row.unit = r.text("unit");
        row.roll = Roll.valueOf(r.text("roll"));
        row.nominalOn = r.date("nominal_on");
        row.dueAt = r.instant("due_at");
        row.rolled = r.flag("rolled");
        row.provisional = r.flag("provisional");
        row.alternative = r.text("alternative");
        row.note = r.text("note");
        row.calendarVersion = r.text("calendar_version");
        row.state = ClockState.valueOf(r.text("state"));
        row.endedAt = r.instant("ended_at");
        row.history = r.text("history");
        row.remindAt = r.instant("remind_at");
        row.version = r.count("version");
        return row;
    }

    /** What {@link #COLUMNS} names, in its order. */
    Object[] columns() {
        return new Object[] {
            id,
            subjectId,
            subjectKind,
            rule,
            startOn,
            startAt,
            length,
            unit,
            roll,
            nominalOn,
            dueAt,
            rolled,
            provisional,
            alternative,
            note,
            calendarVersion,
            state,
            endedAt,
            history,
            remindAt,
            version
        };
    }

    /** When there is first something to do about it. */
    Instant firstMoment() {
        return remindAt == null ? dueAt : remindAt;
    }

    final void store(DeadlineClock clock) {
        Deadline deadline = clock.deadline();
        rule = clock.rule();
        startOn = deadline.start();
        startAt = deadline.startAt();
        length = deadline.period() == null ? 0 : deadline.period().length();
        unit = deadline.period() == null ? FIXED : deadline.period().unit().name();
        roll = deadline.period() == null ? Roll.NONE : deadline.period().roll();
        nominalOn = deadline.nominal();
        dueAt = deadline.dueAt();
        rolled = deadline.rolled();
        provisional = deadline.provisional();
        alternative = clock.alternative() == null
                ? null
                : Json.write(java.util.Map.of("period", clock.alternative().code()));
        note = clock.note();
        calendarVersion = deadline.calendarVersion() == null
                ? ""
                : deadline.calendarVersion().id();
        state = clock.state();
        endedAt = clock.satisfiedAt();
        if (state != ClockState.RUNNING) {
            remindAt = null;
        }
    }

    void remindAt(Instant at) {
        remindAt = at;
    }

    public DeadlineClock toClock() {
        Period period = unit.equals(FIXED) ? null : new Period(length, PeriodUnit.valueOf(unit), roll);
        LocalDate due = Deadline.dayOf(unit.equals("HOURS") ? dueAt : dueAt.minusMillis(1));
        Deadline deadline = new Deadline(
                startOn,
                startAt,
                period,
                nominalOn,
                due,
                dueAt,
                rolled,
                provisional,
                calendarVersion.isEmpty() ? null : new zhiqian.kernel.calendar.CalendarVersion(calendarVersion));
        Period other = alternative == null
                ? null
                : Period.parse(Json.tree(alternative).get("period").asText());
        return new DeadlineClock(rule, deadline, other, note, state, endedAt);
    }

    /** Keeps what it was before a new calendar moved it (3.1(9)). */
    void recounted(DeadlineClock fresh, WorkingCalendar calendar, Instant at) {
        com.fasterxml.jackson.databind.node.ArrayNode entries =
                (com.fasterxml.jackson.databind.node.ArrayNode) Json.tree(history);
        entries.addObject()
                .put("at", at.toString())
                .put("dueAt", dueAt.toString())
                .put("calendarVersion", calendarVersion)
                .put("replacedBy", calendar.version().id());
        history = entries.toString();
        store(fresh);
    }

    public UUID id() {
        return id;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public ClockRule rule() {
        return rule;
    }

    public ClockState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    public String history() {
        return history;
    }
}
