package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.platform.UuidV7;
import zhiqian.terms.TenantId;

/** Workers as rows name them: sealed, known again by the blind index of their number (R-020, 6.4). */
@ApplicationScoped
class People {
    static final Map<String, String> ID_TYPES = idTypes();

    static final Column ID_TYPE = Column.choice("证件类型", false, ID_TYPES, "居民身份证", "不填为居民身份证", "证件种类");
    static final Column ID_NO =
            Column.need("证件号码", Column.Type.ID_NUMBER, "34120219000101001X", "请把该列设为文本", "身份证号", "身份证号码", "身份证", "证件号");
    static final Column NAME = Column.need("姓名", Column.Type.TEXT, "张三", "与证件一致", "工人姓名", "人员姓名", "收款人");
    static final Column OPTIONAL_NAME = Column.may("姓名", Column.Type.TEXT, "张三", "填写的须与登记一致", "工人姓名", "人员姓名");
    static final Column PROJECT =
            Column.need("项目", Column.Type.TEXT, "P2025-000001", "项目编号、项目名称或施工许可证号", "项目名称", "项目编号", "工程名称", "施工许可证号");

    @Inject
    private Sealed sealed;

    @Inject
    private Lookups lookups;

    private static Map<String, String> idTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("居民身份证", "RESIDENT");
        types.put("身份证", "RESIDENT");
        types.put("港澳台居民居住证", "HK_MACAO_TAIWAN");
        types.put("护照", "PASSPORT");
        types.put("其他", "OTHER");
        return types;
    }

    /** Judges the number by its type; a resident's has a check digit, a day and a past. */
    static void checkNumber(RowBatch batch, ParsedRow row, int typeColumn, int numberColumn) {
        String type = typeColumn < 0 || row.text(typeColumn) == null ? "RESIDENT" : row.text(typeColumn);
        if (type.equals("RESIDENT") || type.equals("HK_MACAO_TAIWAN")) {
            try {
                row.put(numberColumn, Values.residentId(row.text(numberColumn), batch.today()));
            } catch (Values.BadCell e) {
                row.reject(row.heading(numberColumn), e.getMessage());
            }
        } else if (!row.text(numberColumn).matches("[0-9A-Z()-]{5,30}")) {
            row.reject(row.heading(numberColumn), "证件号码不正确");
        }
    }

    /** @param phone, bank, account may be {@code null}: what is known stays */
    WorkforceImportStore.WorkerRow row(
            TenantId tenant,
            String type,
            String number,
            String name,
            String gender,
            String phone,
            String bank,
            String account,
            boolean socialCard) {
        boolean resident = type.equals("RESIDENT") || type.equals("HK_MACAO_TAIWAN");
        String sex = gender != null || !resident ? gender : (number.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
        String whole =
                String.join("|", List.of(name, text(phone), text(bank), text(account), String.valueOf(socialCard)));
        return new WorkforceImportStore.WorkerRow(
                UuidV7.next(),
                lookups.seal(tenant, name),
                lookups.index(tenant, name),
                type,
                lookups.seal(tenant, number),
                lookups.index(tenant, number),
                number.substring(number.length() - 4),
                sex,
                resident ? Integer.valueOf(number.substring(6, 10)) : null,
                lookups.seal(tenant, phone),
                bank,
                lookups.seal(tenant, account),
                account == null ? null : account.substring(account.length() - 4),
                socialCard,
                LookupStore.text(sealed.index(tenant, whole)));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
