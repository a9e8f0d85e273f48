package zhiqian.reference.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a statement and the headings under which banks export it (列与常见表头). */
enum Column {
    ACCOUNT("账号", "账户", "本方账号", "专户账号", "付款账号", "付款账户"),
    REF("交易流水号", "流水号", "核心流水号", "交易流水", "明细流水号", "凭证号", "交易序号", "指令序号"),
    BATCH("批次号", "代发批次号", "批次编号"),
    LINE("序号", "明细序号"),
    TIME("交易时间", "交易日期时间", "记账时间", "记账日期", "交易日期", "入账时间"),
    CLOCK("时间", "交易时刻"),
    DIRECTION("借贷", "借/贷", "借贷标志", "借贷方向", "收支标志", "收/支", "收支"),
    AMOUNT("金额", "交易金额", "发生额", "交易金额(元)", "金额(元)", "实发金额", "代发金额"),
    INCOME("收入", "收入金额", "贷方金额", "贷方发生额", "转入金额", "存入金额"),
    SPENDING("支出", "支出金额", "借方金额", "借方发生额", "转出金额", "支取金额"),
    BALANCE("余额", "账户余额", "当前余额", "账户余额(元)"),
    COUNTERPARTY("对方户名", "对方名称", "对方账户名称", "对方单位", "对方"),
    TEXT("摘要", "用途", "附言", "交易摘要", "备注"),
    REVERSES("原流水号", "原交易流水号", "被冲正流水号", "冲正原流水号"),
    MONTH("工资月份", "工资所属月份", "所属月份", "工资所属期", "代发月份"),
    NAME("姓名", "收款人", "收款人姓名", "户名", "收款户名"),
    ID_NO("证件号码", "证件号", "身份证号", "身份证号码"),
    OUTCOME("处理结果", "处理状态", "代发结果", "交易状态", "状态"),
    REASON("失败原因", "退票原因", "原因", "处理说明", "返回信息"),
    DONE_AT("处理时间", "处理日期", "完成时间", "入账日期"),
    NOTICE("通知类型", "事项", "通知事项"),
    NOTICE_NO("通知编号", "编号"),
    NOTICE_AT("通知时间"),
    DAY("日期", "发生日期", "约定拨付日", "开户日期"),
    PROJECT("项目", "项目名称", "项目编号"),
    BANK("开户银行", "开户行", "银行"),
    SENT_AT("提醒时间", "提醒发出时间"),
    DELIVERED_AT("送达时间", "总包签收时间");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<Column> under(String heading) {
        String bare = heading.replaceAll("[\\s\\u00a0\\ufeff]", "")
                .replace('\uff08', '(')
                .replace('\uff09', ')');
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(bare))
                .findFirst();
    }
}
