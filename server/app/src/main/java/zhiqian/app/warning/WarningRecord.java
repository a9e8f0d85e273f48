package zhiqian.app.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.WarningState;

/** Row of {@code warning} (预警). The rules are in {@code zhiqian.kernel.warning}; this only remembers. */
@Entity
@Table(name = "warning")
class WarningRecord {
    /** Sorts behind every real due time; stands for "nothing is due". */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    UUID id;

    @Column(name = "warning_no")
    String warningNo;

    String code;

    String name;

    @Column(name = "subject_id")
    UUID subjectId;

    @Column(name = "project_id")
    UUID projectId;

    @Column(name = "enterprise_id")
    UUID enterpriseId;

    @Column(name = "subject_name")
    String subjectName;

    String industry;

    String period;

    @Enumerated(EnumType.STRING)
    WarningState state;

    String level;

    @Column(name = "sub_codes")
    String subCodes;

    String explanation;

    String remedy;

    String figures;

    @Column(name = "model_version")
    int modelVersion;

    @Column(name = "model_plugin")
    String modelPlugin;

    @Column(name = "model_plugin_version")
    String modelPluginVersion;

    String kind;

    @Enumerated(EnumType.STRING)
    PartyKind party;

    @Column(name = "party_name")
    String partyName;

    @Column(name = "party_code")
    String partyCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "department_kind")
    DepartmentKind departmentKind;

    String department;

    @Column(name = "first_raised_at")
    Instant firstRaisedAt;

    @Column(name = "raised_at")
    Instant raisedAt;

    int occurrences;

    @Column(name = "evaluated_at")
    Instant evaluatedAt;

    boolean lapsed;

    /** A superior platform holds it open: data alone do not clear it (ADR 0017). */
    @Column(name = "held_above")
    boolean heldAbove;

    /** The county's own models have found it, in this occurrence or an earlier one that goes on. */
    @Column(name = "found_here")
    boolean foundHere = true;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_ground")
    String endedGround;

    @Column(name = "in_limit")
    Boolean inLimit;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    @Column(name = "next_due_rule")
    String nextDueRule;

    @Column(name = "next_due_clock")
    UUID nextDueClock;

    boolean overdue;

    String proposal;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    boolean isOpen() {
        return state.isOpen();
    }

    /** As people cite it: W07 and its subject. */
    String title() {
        return warningNo + " " + subjectName + " " + name;
    }
}
