package zhiqian.app.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.SubjectKind;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningType;

@DisplayName("上级预警的类型、周期与对象")
class ToldKindsTest {
    private static final UUID SUBJECT = new UUID(0, 7);

    @Test
    @DisplayName("W01至W10用法定类型,上级给出的名称和期限不改变它")
    void theLawsOwnStay() {
        assertThat(ToldKinds.kind("province", told("W07", "2025-08", "项目", null)))
                .isSameAs(WarningType.W07);
    }

    @Test
    @DisplayName("上级自有类型带来源标记:各县相同,两个来源不混")
    void ownCodesBelongToTheirSource() {
        WarningKind one = ToldKinds.kind("province", told("P-1", "-", "项目", null));
        assertThat(one.code()).matches("P-1-[0-9A-F]{6}");
        assertThat(ToldKinds.kind("province", told("P-1", "-", "项目", null)).code())
                .isEqualTo(one.code());
        assertThat(ToldKinds.kind("another", told("P-1", "-", "项目", null)).code())
                .isNotEqualTo(one.code());
        assertThat(one.defaultLimit()).isEqualTo(Period.workingDays(7));
        assertThat(ToldKinds.kind("province", told("P-1", "-", null, "91")).subject())
                .isEqualTo(SubjectKind.ENTERPRISE);
    }

    @ParameterizedTest
    @CsvSource({"W07,-", "W07,2025-08-15", "W06,2025-08", "W01,2025-08", "W06,2025-02-30"})
    @DisplayName("周期与类型不符的不能受理,并说明应是什么")
    void periodsMustFit(String type, String period) {
        ToldWarning told = told(type, period, "项目", null);
        assertThatThrownBy(() -> ToldKinds.key(ToldKinds.kind("province", told), told, SUBJECT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("周期");
    }

    @Test
    @DisplayName("同一类型、对象、周期是同一条预警(R-290)")
    void theKeyIsThatOfTheEngine() throws Refused {
        ToldWarning told = told("W07", "2025-08", "项目", null);
        assertThat(ToldKinds.key(WarningType.W07, told, SUBJECT)).hasToString("W07/" + SUBJECT + "/2025-08");
    }

    @Nested
    class Projects {
        private final Subjects.Candidate one = new Subjects.Candidate(new UUID(0, 1), false, "A", "X");
        private final Subjects.Candidate other = new Subjects.Candidate(new UUID(0, 2), false, "B", "X");
        private final Subjects subjects = new Subjects(Map.of("同名项目", List.of(one, other)), Map.of());

        @Test
        @DisplayName("没有这个项目的等待,并说明原因")
        void unknownOnesWait() {
            Subjects.Found found = subjects.of(SubjectKind.PROJECT, told("W01", "-", "别的项目", null));
            assertThat(found.id()).isNull();
            assertThat(found.reason()).contains("别的项目");
        }

        @Test
        @DisplayName("同名的以参建单位区分;仍不能区分的等待")
        void namesakesAreToldApartByTheirEnterprise() {
            assertThat(subjects.of(SubjectKind.PROJECT, told("W01", "-", "同名项目", "B"))
                            .id())
                    .isEqualTo(other.id());
            for (String code : new String[] {null, "X", "C"}) {
                assertThat(subjects.of(SubjectKind.PROJECT, told("W01", "-", "同名项目", code)))
                        .satisfies(found -> assertThat(found.id()).isNull())
                        .satisfies(found -> assertThat(found.reason()).contains("2个项目"));
            }
        }
    }

    private static ToldWarning told(String type, String period, String project, String enterprise) {
        return new ToldWarning(
                "N-1",
                Instant.parse("2025-09-20T00:30:00Z"),
                type,
                "上级预警",
                "RED",
                project,
                enterprise,
                period,
                "说明",
                "整改",
                "依据",
                PartyKind.GENERAL_CONTRACTOR,
                DepartmentKind.HR,
                7);
    }
}
