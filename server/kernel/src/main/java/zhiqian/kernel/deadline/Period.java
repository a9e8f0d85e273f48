package zhiqian.kernel.deadline;

import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;

/**
 * The length of a time limit (期限长度).
 *
 * @param length 0 to 999 working days, 3660 days, 600 months or 87600 hours; 0 ends on the starting day itself
 * @param unit its unit
 * @param roll where an end on a day off moves; hours never move. Working days end on a working day anyway
 */
public record Period(int length, PeriodUnit unit, Roll roll) {
    /** @throws KernelException INVALID_CONTENT if the length is out of range or hours are to be rolled */
    public Period {
        List<FieldProblem> problems = new ArrayList<>();
        if (unit == null) {
            problems.add(new FieldProblem("unit", "请选择期限单位"));
        } else if (length < 0 || length > unit.most()) {
            problems.add(new FieldProblem("length", "期限长度应在0至" + unit.most() + unit.chinese() + "之间"));
        }
        if (roll == null) {
            problems.add(new FieldProblem("roll", "请选择顺延方式"));
        } else if (unit == PeriodUnit.HOURS && roll != Roll.NONE) {
            problems.add(new FieldProblem("roll", "按小时计算的期限不顺延"));
        }
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
    }

    /** Working days (工作日). */
    public static Period workingDays(int length) {
        return new Period(length, PeriodUnit.WORKING_DAYS, Roll.NONE);
    }

    /** Natural days (日) whose end rolls forward. */
    public static Period days(int length) {
        return new Period(length, PeriodUnit.DAYS, Roll.FORWARD);
    }

    /** Months (个月) whose end rolls forward. */
    public static Period months(int length) {
        return new Period(length, PeriodUnit.MONTHS, Roll.FORWARD);
    }

    /** Hours (小时), which never roll. */
    public static Period hours(int length) {
        return new Period(length, PeriodUnit.HOURS, Roll.NONE);
    }

    /**
     * Reads what {@link #code()} wrote.
     *
     * @throws KernelException INVALID_CONTENT if the code is of another form
     */
    public static Period parse(String code) {
        String[] parts = code.split(" ", -1);
        try {
            return new Period(Integer.parseInt(parts[0]), PeriodUnit.valueOf(parts[1]), Roll.valueOf(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            KernelException refusal = new KernelException(List.of(new FieldProblem("period", "期限格式不正确")));
            refusal.initCause(malformed);
            throw refusal;
        }
    }

    /** As one text for storing: {@code 15 DAYS FORWARD}. */
    public String code() {
        return length + " " + unit + " " + roll;
    }

    /** As it is said: 15日, 5个工作日. */
    public String chinese() {
        return length + unit.chinese();
    }
}
