package zhiqian.app.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.ModelDefinition;
import zhiqian.app.model.ModelOutcome;
import zhiqian.app.model.ModelRefused;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModel.Level;
import zhiqian.spi.WarningModel.Party;

class SpiModelsTest {
    @Test
    @DisplayName("研判对象由所用的事实推定")
    void theFactsTellWhatItIsAbout() {
        assertEquals(
                FactScope.PROJECT, only(model("A-1", "A-1", "leads.open > 0")).scope());
        assertEquals(
                FactScope.WAGE_MONTH,
                only(model("A-1", "A-1", "wages.paidWorkers > 0")).scope());
        assertEquals(
                FactScope.ENTERPRISE,
                only(model("A-1", "A-1", "enterprise.dishonest")).scope());
    }

    @Test
    @DisplayName("同一类型的模型是一种预警的几种情形,先成立的定级别")
    void modelsOfOneTypeAreOneWarning() throws ModelRefused {
        WarningModel red = model("L-A", "LEAVER", "workforce.leaversUnsettled > 0 && leads.open == 0");
        WarningModel yellow = withLevel(model("L-B", "LEAVER", "workforce.leaversUnsettled > 0"), Level.YELLOW);
        SpiModels models = SpiModels.of(List.of(red, yellow));
        assertEquals(1, models.definitions().size(), models.flaws()::toString);
        ModelDefinition leaver = models.definitions().get(0);
        assertEquals("LEAVER", leaver.code());
        assertEquals(PeriodUnit.DAYS, leaver.limitUnit());
        assertEquals("RED", judged(leaver, 0).level());
        assertEquals("YELLOW", judged(leaver, 1).level());
        assertEquals(List.of("L_B"), judged(leaver, 1).subCodes());
    }

    @Test
    @DisplayName("错误的模型说明错在哪里,不连累其他模型")
    void aBrokenModelIsToldAndTheOthersStay() {
        SpiModels models = SpiModels.of(List.of(
                model("A-1", "A-1", "payroll.unknown > 0"),
                model("A-2", "A-2", "leads.open > 0"),
                model("A-3", "W07", "leads.open > 0"),
                model("A-4", "A-4", "wages.workers > 0 && cost.missing > 0"),
                by(model("A-5", "A-5", "leads.open > 0"), Party.SUBCONTRACTOR)));
        assertEquals(
                List.of("A-2"),
                models.definitions().stream().map(ModelDefinition::code).toList());
        assertEquals(4, models.flaws().size());
        assertTrue(
                models.flaws().get(0).contains("payroll.unknown"),
                models.flaws().get(0));
        assertTrue(models.flaws().get(1).contains("法定类型"), models.flaws().get(1));
        assertTrue(models.flaws().get(3).contains("分包单位"), models.flaws().get(3));
    }

    @Test
    @DisplayName("同一类型的模型研判对象不同,或合并后过长的,不予使用,并说明是哪些")
    void modelsOfOneTypeAreAboutOneThing() {
        SpiModels mixed = SpiModels.of(List.of(
                model("A-1", "MIX", "leads.open > 0"),
                model("A-2", "MIX", "wages.unpaidWorkers > 0"),
                model("A-3", "MIX", "workforce.leavers > 0")));
        assertEquals(List.of(), mixed.definitions());
        assertEquals(List.of("“MIX”:type 同一类型的模型,研判对象应相同:A-1、A-3为项目,A-2为项目的工资月份"), mixed.flaws());
        SpiModels wrong =
                SpiModels.of(List.of(model("A-1", "TYPO", "leads.open > 0"), model("A-2", "TYPO", "leads.oben > 0")));
        assertTrue(
                wrong.flaws().get(0).contains("A-2 findings[0].when"),
                wrong.flaws().get(0));
        String much = "leads.open > 0" + " || leads.open > 0".repeat(100);
        SpiModels tooLong = SpiModels.of(List.of(
                model("A-1", "LONG", much),
                model("A-2", "LONG", much),
                model("A-3", "LONG", much),
                model("A-4", "LONG", "true")));
        assertEquals(1, tooLong.flaws().size());
        assertTrue(tooLong.flaws().get(0).contains("level"), tooLong.flaws().get(0));
    }

    private static ModelOutcome judged(ModelDefinition definition, long leads) throws ModelRefused {
        Map<String, Object> facts = new HashMap<>(Map.of("workforce.leaversUnsettled", 2L, "leads.open", leads));
        FactRow row = new FactRow(FactScope.PROJECT, new UUID(0, 1), "-", facts);
        return CompiledModel.of(definition, 0).judge(row, Map.of());
    }

    private static ModelDefinition only(WarningModel model) {
        SpiModels models = SpiModels.of(List.of(model));
        assertEquals(List.of(), models.flaws());
        return models.definitions().get(0);
    }

    private static WarningModel model(String code, String type, String condition) {
        return new WarningModel(
                code,
                "离场未结清工资",
                type,
                "true",
                condition,
                "请核查",
                Level.RED,
                Party.GENERAL_CONTRACTOR,
                WarningModel.Supervisor.HR,
                5,
                false,
                "测试");
    }

    private static WarningModel withLevel(WarningModel it, Level level) {
        return copy(it, level, it.responsible());
    }

    private static WarningModel by(WarningModel it, Party party) {
        return copy(it, it.level(), party);
    }

    private static WarningModel copy(WarningModel it, Level level, Party party) {
        return new WarningModel(
                it.code(),
                it.name(),
                it.type(),
                it.applicability(),
                it.condition(),
                it.explanation(),
                level,
                party,
                it.supervising(),
                it.limitDays(),
                it.limitInWorkingDays(),
                it.basis());
    }
}
