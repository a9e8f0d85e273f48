package zhiqian.kernel.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days from which a project's duties count (项目起算日); null for what has not happened. Of several permits or contracts of
 * one project the first counts.
 *
 * @param contractSignedOn 施工合同签订日
 * @param permitIssuedOn 施工许可证核发日
 * @param startReportApprovedOn 开工报告批复日
 * @param needsPermission whether projects of this kind need a permit or a start report; those needing neither count from
 *     the contract (A-16, 65号9)
 * @param firstEntryOn entry of the first registered worker (首名农民工进场日), A-17
 */
public record ProjectDates(
        LocalDate contractSignedOn,
        LocalDate permitIssuedOn,
        LocalDate startReportApprovedOn,
        boolean needsPermission,
        LocalDate firstEntryOn) {

    /** The permit or the approved start report (开工依据), the earlier of the two. */
    public Optional<LocalDate> permittedOn() {
        return Stream.of(permitIssuedOn, startReportApprovedOn)
                .filter(day -> day != null)
                .min(LocalDate::compareTo);
    }
}
