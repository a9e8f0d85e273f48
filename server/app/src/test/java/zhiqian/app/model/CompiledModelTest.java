package zhiqian.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

class CompiledModelTest {
    @Test
    @DisplayName("模型用到的事实(含说明中的)都报出;行中没有所用的事实,模型失败,不当作零")
    void aFactThatWasNotReadIsNoZero() throws ModelRefused {
        CompiledModel model = CompiledModel.of(
                new ModelDefinition(
                        "A-1",
                        "无投诉",
                        FactScope.PROJECT,
                        PartyKind.GENERAL_CONTRACTOR,
                        DepartmentKind.HR,
                        "",
                        "",
                        List.of(new ModelDefinition.Finding("A", "无投诉", "leads.open == 0", "{workforce.leavers}人离场")),
                        "",
                        "'RED'",
                        "",
                        5,
                        PeriodUnit.DAYS,
                        null),
                0);
        assertEquals(Set.of("leads.open", "workforce.leavers"), model.names());
        FactRow row = new FactRow(FactScope.PROJECT, new UUID(0, 1), "-", Map.of("workforce.leavers", 2L));
        assertThrows(ModelLanguage.ModelFailed.class, () -> model.judge(row, Map.of()));
    }
}
