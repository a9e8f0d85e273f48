package zhiqian.app.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import zhiqian.app.input.Term;

/**
 * A correction (更正) of an entry, or its voiding (作废).
 *
 * @param reason why; kept in the timeline
 * @param entry  the entry as it should be, whole; absent if it is voided
 * @param voided {@code true}: the entry was wrong and has no right form
 */
public record Correction<T extends ProjectEntry>(
        @NotBlank(message = "请填写更正或作废的原因") @Size(min = 2, max = 200, message = "应为2至200字") @Term(Term.Kind.TEXT)
                String reason,
        @Valid T entry,
        Boolean voided) {
    public Correction {
        voided = Boolean.TRUE.equals(voided);
    }

    void check(ProjectEntry before) {
        FieldErrors errors = new FieldErrors("");
        errors.require(voided || entry != null, "entry", "请填写更正后的内容,或注明作废");
        errors.require(!voided || entry == null, "voided", "作废时不填更正后的内容");
        errors.refuse();
        if (entry != null) {
            FieldErrors inside = new FieldErrors("entry.");
            entry.check(inside, before);
            inside.refuse();
        }
    }
}
