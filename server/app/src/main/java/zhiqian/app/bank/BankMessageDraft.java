package zhiqian.app.bank;

import java.time.Instant;
import java.time.LocalDate;

/** A message that is being put together: what nobody names stays {@code null}. */
public final class BankMessageDraft {
    private final String id;
    private final MessageKind kind;
    private final Instant at;
    private String account;
    private String ref;
    private LocalDate day;
    private Boolean incoming;
    private Long amountFen;
    private Long balanceFen;
    private String use;
    private String counterparty;
    private String text;
    private String reverses;
    private LocalDate month;
    private String payeeName;
    private String payeeIdNo;
    private String outcome;
    private String bank;
    private String project;
    private Instant sentAt;
    private Instant deliveredAt;

    BankMessageDraft(String id, MessageKind kind, Instant at) {
        this.id = id;
        this.kind = kind;
        this.at = at;
    }

    public BankMessageDraft account(String account) {
        this.account = account;
        return this;
    }

    public BankMessageDraft ref(String ref) {
        this.ref = ref;
        return this;
    }

    public BankMessageDraft day(LocalDate day) {
        this.day = day;
        return this;
    }

    public BankMessageDraft text(String text) {
        this.text = text;
        return this;
    }

    /** 分. */
    public BankMessageDraft amount(Long amountFen) {
        this.amountFen = amountFen;
        return this;
    }

    /** Of a transaction. */
    public BankMessageDraft entry(Boolean incoming, Long balanceFen, String use, String counterparty) {
        this.incoming = incoming;
        this.balanceFen = balanceFen;
        this.use = use;
        this.counterparty = counterparty;
        return this;
    }

    public BankMessageDraft reverses(String reverses) {
        this.reverses = reverses;
        return this;
    }

    /** Of a payroll result. */
    public BankMessageDraft wage(LocalDate month, String payeeName, String payeeIdNo, String outcome) {
        this.month = month;
        this.payeeName = payeeName;
        this.payeeIdNo = payeeIdNo;
        this.outcome = outcome;
        return this;
    }

    /** Of an opening: where, and for which project. */
    public BankMessageDraft opened(String bank, String project) {
        this.bank = bank;
        this.project = project;
        return this;
    }

    /** Of a notice to the owner. */
    public BankMessageDraft notice(Instant sentAt, Instant deliveredAt) {
        this.sentAt = sentAt;
        this.deliveredAt = deliveredAt;
        return this;
    }

    public BankMessage done() {
        return new BankMessage(
                id,
                kind,
                at,
                account,
                ref,
                day,
                incoming,
                amountFen,
                balanceFen,
                use,
                counterparty,
                text,
                reverses,
                month,
                payeeName,
                payeeIdNo,
                outcome,
                bank,
                project,
                sentAt,
                deliveredAt);
    }
}
