package zhiqian.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A test kit that cannot fail is none: each contract is broken once by one of the bad plugins. */
class TckTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("合格的日历遵守全部契约,未提供的单独列出")
    void aGoodCalendarKeepsAll() throws Exception {
        List<String> report = report(BadCalendars.Good.class);
        assertThat(report)
                .allMatch(line -> line.contains("| kept |") || line.contains("ALL-6 | not offered |"))
                .hasSize(15);
    }

    @Test
    @DisplayName("每条日历契约都能被违反")
    void everyContractOfACalendarCanBreak() throws Exception {
        assertThat(broken(BadCalendars.GuessesWeekends.class)).containsExactly("CAL-2");
        assertThat(broken(BadCalendars.MixesTenants.class)).containsExactly("CAL-3");
        assertThat(broken(BadCalendars.TooFewWorkingDays.class)).contains("CAL-4");
        assertThat(broken(BadCalendars.MakesUpOnMonday.class)).containsExactly("CAL-5");
        assertThat(broken(BadCalendars.ContradictsItself.class)).containsExactly("CAL-6");
        assertThat(broken(BadCalendars.WorksOnNationalDay.class)).containsExactly("CAL-7");
        assertThat(broken(BadCalendars.HasNoVersion.class)).containsExactly("CAL-8");
        assertThat(broken(BadCalendars.HasNoSource.class)).containsExactly("CAL-9");
        assertThat(broken(BadCalendars.CoversMoreThanItsNotices.class)).contains("CAL-1");
    }

    @Test
    @DisplayName("每条通用契约都能被违反")
    void everyCommonContractCanBreak() throws Exception {
        assertThat(broken(BadPlugins.IsForAnotherApi.class)).containsExactly("ALL-1");
        assertThat(broken(BadPlugins.ChangesItsMind.class)).contains("ALL-2");
        assertThat(broken(BadPlugins.IsSlow.class)).contains("ALL-3", "ALL-4");
        assertThat(broken(BadPlugins.HasNoId.class)).containsExactly("ALL-5");
        assertThat(broken(BadPlugins.HasNoSchema.class)).containsExactly("ALL-6");
    }

    @Test
    @DisplayName("每条部门对照契约都能被违反")
    void everyContractOfDepartmentsCanBreak() throws Exception {
        assertThat(broken(BadDepartments.NamesAnIndustryTwice.class)).contains("IND-1");
        assertThat(broken(BadDepartments.NamesSomebodyForAll.class)).contains("IND-2");
        assertThat(broken(BadDepartments.NamesNobody.class)).contains("IND-3");
        assertThat(broken(BadDepartments.RemembersSettings.class)).contains("IND-4");
        assertThat(broken(BadDepartments.IgnoresUnknownSettings.class)).containsExactly("IND-5");
    }

    @Test
    @DisplayName("每条银行连接器契约都能被违反;合格的连接器遵守全部")
    void everyContractOfABankCanBreak() throws Exception {
        assertThat(broken(BadConnectors.Good.class)).isEmpty();
        assertThat(broken(BadConnectors.ReadsOnAtTheSameCursor.class)).contains("BANK-1");
        assertThat(broken(BadConnectors.GivesMoreThanMax.class)).contains("BANK-2");
        assertThat(broken(BadConnectors.GivesAnIdTwice.class)).containsExactly("BANK-3");
        assertThat(broken(BadConnectors.GivesNewestFirst.class)).containsExactly("BANK-4");
        assertThat(broken(BadConnectors.KnowsTheFuture.class)).containsExactly("BANK-5");
        assertThat(broken(BadConnectors.MixesTenants.class)).containsExactly("BANK-6");
        assertThat(broken(BadConnectors.IgnoresAnInterrupt.class)).containsExactly("BANK-7");
        assertThat(broken(BadConnectors.ReadsAFileAnewEachTime.class)).containsExactly("BANK-8");
        assertThat(broken(BadConnectors.ReadsNoise.class)).containsExactly("BANK-9");
        assertThat(broken(BadConnectors.IgnoresUnknownSettings.class)).containsExactly("BANK-10");
        assertThat(broken(BadConnectors.FailsAtAForeignCursor.class)).containsExactly("BANK-11");
    }

    @Test
    @DisplayName("每条预警模型契约都能被违反;合格的模型遵守全部")
    void everyContractOfModelsCanBreak() throws Exception {
        assertThat(broken(BadModels.Kit.class)).isEmpty();
        assertThat(broken(BadModels.NamesOneTwice.class)).containsExactly("MODEL-1");
        assertThat(broken(BadModels.KnowsTenants.class)).contains("MODEL-2");
        assertThat(broken(BadModels.ExplainsInEnglish.class)).containsExactly("MODEL-3");
        assertThat(broken(BadModels.LeavesABracketOpen.class)).containsExactly("MODEL-4", "MODEL-5");
        assertThat(broken(BadModels.NamesAnUnknownFact.class)).containsExactly("MODEL-5");
        assertThat(broken(BadModels.MixesSubjects.class)).containsExactly("MODEL-5");
        assertThat(broken(BadModels.WarnsWithoutData.class)).containsExactly("MODEL-6");
        assertThat(broken(BadModels.IsTooLongTogether.class)).containsExactly("MODEL-5");
        assertThat(broken(BadModels.MixesSubjectsInAType.class)).containsExactly("MODEL-7");
        assertThat(broken(BadModels.ClaimsTheLaw.class)).containsExactly("MODEL-7");
    }

    @Test
    @DisplayName("每条上级预警来源契约都能被违反;合格的来源遵守全部")
    void everyContractOfASourceCanBreak() throws Exception {
        assertThat(broken(BadSources.Good.class)).isEmpty();
        assertThat(broken(BadSources.ReadsOnAtTheSameCursor.class)).contains("SOURCE-1");
        assertThat(broken(BadSources.GivesMoreThanMax.class)).contains("SOURCE-2");
        assertThat(broken(BadSources.GivesAnIdTwice.class)).contains("SOURCE-3");
        assertThat(broken(BadSources.GivesNewestFirst.class)).containsExactly("SOURCE-4");
        assertThat(broken(BadSources.KnowsTheFuture.class)).containsExactly("SOURCE-5");
        assertThat(broken(BadSources.MixesTenants.class)).containsExactly("SOURCE-6");
        assertThat(broken(BadSources.IgnoresAnInterrupt.class)).containsExactly("SOURCE-7");
        assertThat(broken(BadSources.ExplainsInEnglish.class)).containsExactly("SOURCE-8");
        assertThat(broken(BadSources.TakesOnceOnly.class)).contains("SOURCE-9");
        assertThat(broken(BadSources.RefusesAllForOne.class)).containsExactly("SOURCE-10");
        assertThat(broken(BadSources.IgnoresUnknownSettings.class)).containsExactly("SOURCE-11");
        assertThat(broken(BadSources.FailsAtAForeignCursor.class)).containsExactly("SOURCE-12");
    }

    @Test
    @DisplayName("停用的契约算作违反")
    void aDisabledContractIsBroken() throws Exception {
        assertThat(broken(BadCalendars.SwitchesOneOff.class)).containsExactly("CAL-8");
    }

    private List<String> broken(Class<?> plugin) throws Exception {
        return report(plugin).stream()
                .filter(line -> line.contains("| broken |"))
                .map(line -> line.replaceAll("^\\S+ (\\S+) .*", "$1"))
                .collect(Collectors.toList());
    }

    private List<String> report(Class<?> plugin) throws Exception {
        Path file = directory.resolve("report.txt");
        System.setProperty("zhiqian.tck.report", file.toString());
        try {
            EngineTestKit.engine("junit-jupiter").selectors(selectClass(plugin)).execute().testEvents().stream()
                    .map(Event::getType)
                    .forEach(type -> assertThat(type).isNotNull());
            return Files.readAllLines(file);
        } finally {
            System.clearProperty("zhiqian.tck.report");
        }
    }
}
