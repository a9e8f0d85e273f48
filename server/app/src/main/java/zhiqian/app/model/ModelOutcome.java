package zhiqian.app.model;

import java.util.List;
import java.util.Map;

/**
 * What a model says of one row of facts (研判结果).
 *
 * @param verdict     whether it fires
 * @param subCodes    findings that hold
 * @param explanation Chinese, with the figures; empty unless it fires
 * @param remedy      what would clear it
 * @param level       BLUE, YELLOW, ORANGE or RED; {@code null} unless it fires
 * @param figures     the facts it looked at
 */
public record ModelOutcome(
        Verdict verdict,
        List<String> subCodes,
        String explanation,
        String remedy,
        String level,
        Map<String, Object> figures) {
    /** Between firing and being proved gone there is a state of its own: a defect half mended neither raises nor clears. */
    public enum Verdict {
        /** 不适用. */
        NOT_APPLICABLE,
        /** 触发. */
        HOLDS,
        /** 不再触发,尚不足以消除. */
        BETWEEN,
        /** 可以消除. */
        GONE
    }

    static ModelOutcome quiet(Verdict verdict) {
        return new ModelOutcome(verdict, List.of(), "", "", null, Map.of());
    }
}
