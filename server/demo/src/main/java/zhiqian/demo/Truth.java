package zhiqian.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be warned of, and nothing else (真值).
 *
 * @param today the business day of which it speaks, from 06:00 on
 */
public record Truth(String tenant, LocalDate today, List<Planted> planted) {
    /**
     * @param type     W01 to W10
     * @param subject  name of the project or enterprise
     * @param period   as the warning has it: {@code -}, a month or an agreed day
     * @param findings codes of the findings
     * @param meaning  what was planted
     */
    public record Planted(String type, String subject, String period, List<String> findings, String meaning) {}

    static Truth of(County county) {
        List<Planted> planted = new ArrayList<>();
        for (Site site : county.sites()) {
            for (Defect defect : site.defects()) {
                planted.add(new Planted(
                        defect.type(),
                        site.name(),
                        period(defect, county.today()),
                        defect.findings(),
                        defect.chinese()));
            }
            if (site.isPlanned() && site.account() != Site.Account.FILED) {
                planted.add(new Planted("W02", site.name(), "-", List.of("NO_ACCOUNT"), "签约七十日未开设专户"));
            }
        }
        for (Business business : county.businesses().all()) {
            if (business.planted() != null) {
                planted.add(new Planted("W10", business.name(), "-", List.of("RISK"), business.planted()));
            }
        }
        return new Truth(county.tenant(), county.today(), List.copyOf(planted));
    }

    private static String period(Defect defect, LocalDate today) {
        return switch (defect.type()) {
            case "W06" -> Wages.defectCycle(today).toString();
            case "W07" -> Wages.defectMonth(today).toString();
            case "W09" -> YearMonth.from(today).toString();
            default -> "-";
        };
    }
}
