package zhiqian.kernel.project;

/** Who says that a special account was opened (专户信息来源); an enterprise alone does not clear W02. */
public enum AccountSource {
    /** 银行报送. */
    BANK("银行报送"),
    /** 企业填报. */
    ENTERPRISE("企业填报");

    private final String chinese;

    AccountSource(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
