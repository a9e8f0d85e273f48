package zhiqian.app.project;

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
import zhiqian.kernel.project.FundingType;
import zhiqian.kernel.project.ProjectState;

/** Row of {@code project} (工程项目). */
@Entity
@Table(name = "project")
class ProjectRecord {
    @Id
    UUID id;

    @Column(name = "project_no")
    String projectNo;

    String name;

    String industry;

    @Enumerated(EnumType.STRING)
    @Column(name = "funding_type")
    FundingType fundingType;

    boolean classified;

    String area;

    String address;

    @Column(name = "owner_name")
    String ownerName;

    @Column(name = "owner_credit_code")
    String ownerCreditCode;

    @Column(name = "contractor_name")
    String contractorName;

    @Column(name = "contractor_credit_code")
    String contractorCreditCode;

    @Column(name = "supervision_firm")
    String supervisionFirm;

    @Column(name = "labour_officer_name")
    byte[] labourOfficerName;

    @Column(name = "labour_officer_phone")
    byte[] labourOfficerPhone;

    @Column(name = "approval_no")
    String approvalNo;

    @Column(name = "budget_fen")
    Long budgetFen;

    @Column(name = "first_entry_on")
    LocalDate firstEntryOn;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "suspended_from")
    LocalDate suspendedFrom;

    @Column(name = "completed_on")
    LocalDate completedOn;

    @Column(name = "wages_settled_on")
    LocalDate wagesSettledOn;

    @Enumerated(EnumType.STRING)
    ProjectState state;

    String department;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    @Version
    int version;

    protected ProjectRecord() {}

    static ProjectRecord fresh(UUID id) {
        ProjectRecord row = new ProjectRecord();
        row.id = id;
        return row;
    }
}
