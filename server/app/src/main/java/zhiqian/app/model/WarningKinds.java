package zhiqian.app.model;

import java.util.Arrays;
import java.util.Optional;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.warning.LocalWarningKind;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningType;

/** The kind that governs the life of a model's warnings (预警类型). */
public final class WarningKinds {
    private static final int LIMIT_DAYS = 5;

    private WarningKinds() {}

    public static Optional<WarningType> statutory(String code) {
        return Arrays.stream(WarningType.values())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    /**
     * Statutory codes keep the law's kind, whatever the model says.
     *
     * @throws zhiqian.kernel.KernelException INVALID_CONTENT for a code that an own model cannot have
     */
    public static WarningKind of(ModelDefinition model) {
        Optional<WarningType> statutory = statutory(model.code());
        return statutory.isPresent()
                ? statutory.get()
                : new LocalWarningKind(
                        model.code(),
                        model.name(),
                        model.party(),
                        model.department(),
                        model.scope().subject(),
                        model.scope().period(),
                        limit(model));
    }

    private static Period limit(ModelDefinition model) {
        int days = model.limitDays() == null ? LIMIT_DAYS : model.limitDays();
        return model.limitUnit() == PeriodUnit.DAYS ? Period.days(days) : Period.workingDays(days);
    }
}
