package zhiqian.app.provincial;

import java.time.Instant;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

/**
 * A warning as the superior platform tells it (上级平台预警).
 *
 * @param number     the platform's own, once in its source for ever
 * @param type       W01 to W10, or the platform's own code
 * @param project    number or exact name; {@code null} if it is about an enterprise
 * @param enterprise credit code; may be {@code null} beside a project
 * @param limit      in working days; {@code null} if the platform sets none
 */
public record ToldWarning(
        String number,
        Instant at,
        String type,
        String name,
        String level,
        String project,
        String enterprise,
        String period,
        String explanation,
        String remedy,
        String basis,
        PartyKind party,
        DepartmentKind department,
        Integer limit) {}
