package zhiqian.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhiqian.app.fact.FactScope;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

/**
 * A warning model as people write it (预警模型). Texts in {@code {}} of sentences are facts, parameters or {@code score}.
 *
 * @param code       W01 to W10, or an own code
 * @param scope      what a row of its facts is about
 * @param applies    CEL; where it is false the model says nothing, neither raises nor clears. Empty: always
 * @param findings   what it finds, each with its condition; one that holds is enough
 * @param clears     CEL that proves that the warning is gone; empty: no finding holds; {@code false}: people decide alone
 * @param score      CEL number that findings, level and sentences may use; empty: none
 * @param level      CEL text: BLUE, YELLOW, ORANGE or RED
 * @param remedy     sentence that says what clears it
 * @param limitDays  limit of the responsible party for an own type; the statutory types have parameters
 * @param limitUnit  WORKING_DAYS or DAYS; {@code null} for working days
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ModelDefinition(
        String code,
        String name,
        FactScope scope,
        PartyKind party,
        DepartmentKind department,
        String applies,
        String score,
        List<Finding> findings,
        String clears,
        String level,
        String remedy,
        Integer limitDays,
        PeriodUnit limitUnit,
        String note) {
    /**
     * One finding (触发情形).
     *
     * @param code     sub-code, such as NODATA
     * @param when     CEL
     * @param sentence explanation with the figures
     */
    public record Finding(String code, String name, String when, String sentence) {}

    public ModelDefinition {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** The same under another code. */
    ModelDefinition coded(String other) {
        return new ModelDefinition(
                other,
                name,
                scope,
                party,
                department,
                applies,
                score,
                findings,
                clears,
                level,
                remedy,
                limitDays,
                limitUnit,
                note);
    }

    ModelDefinition about(FactScope other) {
        return new ModelDefinition(
                code,
                name,
                other,
                party,
                department,
                applies,
                score,
                findings,
                clears,
                level,
                remedy,
                limitDays,
                limitUnit,
                note);
    }
}
