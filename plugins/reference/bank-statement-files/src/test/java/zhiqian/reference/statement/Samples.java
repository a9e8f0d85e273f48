package zhiqian.reference.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as banks export them; all names, numbers and amounts are made up. */
final class Samples {
    static final String STATEMENT =
            """
            账号:,6228480402564890018,,,,,,
            账号,交易流水号,交易时间,借/贷,金额,余额,对方户名,摘要
            6228480402564890018\t,2025101500001,2025-10-15 09:30:00,贷,"1,200,000.00",1200000.00,颍州城投公司,10月人工费用拨付
            6228480402564890018\t,2025102500002,2025-10-25 10:00:00,借,96000.50,1103999.50,,代发工资
            6228480402564890018\t,2025102500003,2025-10-25 坏,借,1.00,1103998.50,,手续费
            6228480402564890018\t,2025122100004,20251221000000,贷,12.34,1104010.84,,结息
            合计,,,,"1,296,013.84",,,
            """;

    static final String PAYROLL =
            """
            账号,批次号,序号,工资月份,姓名,证件号码,金额,处理结果,失败原因,处理时间
            6228480402564890018,B20251025,1,2025-09,张甲,34120219000101001X,6000.00,成功,,2025-10-25 10:05:00
            6228480402564890018,B20251025,2,2025年9月,李乙,341225190402290037,5500.00,失败,户名不符,2025-10-25 10:05:00
            6228480402564890018,B20251025,,202509,王丙,341203190006300047,5000.00,成功,,2025-10-25 10:05:00
            """;

    static final String NOTICES =
            """
            账号,通知编号,通知类型,通知时间,日期,项目,开户银行,金额,提醒时间,送达时间,备注
            6228480402564890018,N1,开户,2025-06-03 09:00:00,2025-06-02,幸福里安置房,颍州农商行,,,,
            6228480402564890018,N2,冻结,2025-07-01 09:00:00,2025-07-01,,,,,,某法院
            6228480402564890018,N3,解冻,2025-07-11 09:00:00,2025-07-10,,,,,,
            6228480402564890018,N4,销户,2025-09-20 09:00:00,2025-09-20,,,,,,
            6228480402564890018,N5,人工费用未拨付提醒,2025-09-16 08:00:00,2025-09-15,,,"500,000.00",2025-09-16 09:00:00,2025-09-16 09:30:00,
            6228480402564890018,N6,其他,2025-09-16 08:00:00,2025-09-15,,,,,,
            """;

    private Samples() {}

    static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GBK"));
    }

    static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("明细");
            String[][] rows = {
                {"账号:6228480402564890018"},
                {"交易流水号", "交易日期", "收入金额", "支出金额", "账户余额", "对方名称", "摘要"},
                {"A1", "", "", "", "", "城投公司", "人工费"},
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
            sheet.value(2, 1, java.time.LocalDateTime.of(2025, 10, 15, 9, 30));
            sheet.style(2, 1).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 2, 350000.25);
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
