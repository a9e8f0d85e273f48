package zhiqian.app.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.input.Term;
import zhiqian.app.tenancy.Row;

/**
 * 农民工维权告示牌.
 *
 * @param locations where it hangs
 * @param items     which of the twelve items it shows
 * @param photo     attachment of the project; may be absent
 */
public record NoticeBoard(
        @NotNull(message = "请填写设置处所") @Size(min = 1, max = 20, message = "应为1至20处")
                List<@NotBlank(message = "处所不能为空") @Size(max = 60, message = "不超过60字") @Term(Term.Kind.TEXT) String>
                        locations,
        @NotNull(message = "请填写设置日期") @Term(Term.Kind.DATE) String putUpOn,
        @NotNull(message = "请勾选公示内容") @Valid Items items,
        UUID photo)
        implements ProjectEntry {
    static final EntryKind<NoticeBoard> KIND = new EntryKind<>(
            "notice-boards",
            "维权告示牌",
            "一(七)",
            "notice_board",
            List.of(
                    "locations",
                    "put_up_on",
                    "photo",
                    "item_project",
                    "item_owner",
                    "item_contractor",
                    "item_subcontractors",
                    "item_labour_officer",
                    "item_minimum_wage",
                    "item_wage_day",
                    "item_industry_phone",
                    "item_inspection_phone",
                    "item_arbitration",
                    "item_legal_aid",
                    "item_legal_service_hotline"),
            Set.of(),
            (b, keys) -> {
                List<Object> values = new ArrayList<>(Arrays.asList(
                        b.locations.stream().map(String::strip).toArray(String[]::new),
                        Columns.date(b.putUpOn),
                        b.photo));
                values.addAll(b.items.values());
                return values;
            },
            r -> new NoticeBoard(r.texts("locations"), Columns.date(r, "put_up_on"), Items.read(r), r.uuid("photo")));

    /** The twelve items of R-071, in its order. */
    public record Items(
            boolean project,
            boolean owner,
            boolean contractor,
            boolean subcontractors,
            boolean labourOfficer,
            boolean minimumWage,
            boolean wageDay,
            boolean industryPhone,
            boolean inspectionPhone,
            boolean arbitration,
            boolean legalAid,
            boolean legalServiceHotline) {
        private List<Boolean> values() {
            return List.of(
                    project,
                    owner,
                    contractor,
                    subcontractors,
                    labourOfficer,
                    minimumWage,
                    wageDay,
                    industryPhone,
                    inspectionPhone,
                    arbitration,
                    legalAid,
                    legalServiceHotline);
        }

        private static Items read(Row r) throws SQLException {
            return new Items(
                    r.flag("item_project"),
                    r.flag("item_owner"),
                    r.flag("item_contractor"),
                    r.flag("item_subcontractors"),
                    r.flag("item_labour_officer"),
                    r.flag("item_minimum_wage"),
                    r.flag("item_wage_day"),
                    r.flag("item_industry_phone"),
                    r.flag("item_inspection_phone"),
                    r.flag("item_arbitration"),
                    r.flag("item_legal_aid"),
                    r.flag("item_legal_service_hotline"));
        }
    }

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(
                locations.stream().map(String::strip).distinct().count() == locations.size(), "locations", "处所不能重复");
    }
}
