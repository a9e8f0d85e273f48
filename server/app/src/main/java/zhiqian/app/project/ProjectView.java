package zhiqian.app.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A project as the API shows it.
 *
 * @param ledger entries by kind: {@code permits}, {@code contracts}, …; the voided ones too
 */
public record ProjectView(
        @JsonUnwrapped Headline headline,
        String address,
        String supervisionFirm,
        LabourOfficer labourOfficer,
        String approvalNo,
        LocalDate firstEntryOn,
        LocalDate suspendedFrom,
        LocalDate wagesSettledOn,
        Instant createdAt,
        String createdBy,
        String updatedBy,
        Map<String, List<? extends EntryView<?>>> ledger) {

    /** What a list shows of it. */
    public record Headline(
            UUID id,
            String projectNo,
            int version,
            String tenant,
            String name,
            String state,
            String stateName,
            String industry,
            String industryName,
            String fundingType,
            String fundingTypeName,
            boolean classified,
            String area,
            Party owner,
            Party generalContractor,
            String budget,
            LocalDate startedOn,
            LocalDate completedOn,
            String department,
            String departmentName,
            Instant updatedAt) {}

    public record Party(String name, String creditCode) {}

    /** @param phone masked, unless a purpose was recorded */
    public record LabourOfficer(String name, String phone) {
        /** For the timeline, which is not sealed: {@code 赵** 137****5678}. */
        static String brief(LabourOfficer masked) {
            return masked == null
                    ? null
                    : masked.name.substring(0, masked.name.offsetByCodePoints(0, 1)) + "**"
                            + (masked.phone == null ? "" : " " + masked.phone);
        }

        /** Personal data stay out of logs. */
        @Override
        public String toString() {
            return "LabourOfficer";
        }
    }
}
