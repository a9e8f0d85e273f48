package zhiqian.app.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadKind;
import zhiqian.kernel.lead.LeadSituation;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.Money;

/** Row of {@code lead} (线索). The rules are in {@code zhiqian.kernel.lead}; this only remembers. */
@Entity
@Table(name = "lead")
class LeadRecord {
    /** Sorts behind every real due time; stands for "nothing is due". */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    UUID id;

    @Column(name = "lead_no")
    String leadNo;

    String receipt;

    @Enumerated(EnumType.STRING)
    LeadState state;

    boolean finished;

    @Enumerated(EnumType.STRING)
    LeadChannel channel;

    @Enumerated(EnumType.STRING)
    LeadKind kind;

    boolean anonymous;

    @Column(name = "external_no")
    String externalNo;

    @Column(name = "external_due_at")
    Instant externalDueAt;

    @Column(name = "represented_people")
    int representedPeople;

    String employer;

    @Column(name = "employer_credit_code")
    String employerCreditCode;

    String project;

    String industry;

    String area;

    int people;

    @Column(name = "amount_fen")
    Long amountFen;

    @Column(name = "period_from")
    String periodFrom;

    @Column(name = "period_to")
    String periodTo;

    String facts;

    String triggers;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "registered_on")
    LocalDate registeredOn;

    @Column(name = "festival_name")
    String festivalName;

    boolean special;

    @Column(name = "special_reasons")
    String specialReasons;

    @Column(name = "special_leader")
    String specialLeader;

    @Column(name = "special_unflagged")
    String specialUnflagged;

    @Column(name = "origin_tenant")
    String originTenant;

    @Column(name = "origin_lead")
    UUID originLead;

    @Column(name = "origin_lead_no")
    String originLeadNo;

    @Column(name = "target_tenant")
    String targetTenant;

    String department;

    String handler;

    String findings;

    String feedback;

    String reviews;

    @Column(name = "signed_at")
    Instant signedAt;

    @Column(name = "signed_in_time")
    Boolean signedInTime;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_in_time")
    Boolean closedInTime;

    @Column(name = "sign_overdue")
    boolean signOverdue;

    boolean overdue;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    @Column(name = "next_due_rule")
    String nextDueRule;

    @Column(name = "next_due_clock")
    UUID nextDueClock;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    protected LeadRecord() {}

    static LeadRecord fresh(UUID id) {
        LeadRecord row = new LeadRecord();
        row.id = id;
        row.nextDueAt = NEVER;
        row.reviews = "[]";
        row.specialReasons = "[]";
        row.triggers = "";
        return row;
    }

    Money amount() {
        return amountFen == null ? null : new Money(amountFen);
    }

    /** @param canPassDown whether the tenant has subordinates */
    LeadSituation situation(boolean canPassDown) {
        return new LeadSituation(state, originTenant != null, targetTenant != null, canPassDown);
    }
}
