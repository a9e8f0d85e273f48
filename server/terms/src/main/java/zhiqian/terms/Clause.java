package zhiqian.terms;

/**
 * A clause on which a rule rests (依据条款): 《劳动保障监察条例》第十七条, or 附1-三(一)2 of the seed policy, whose instrument is left
 * empty.
 *
 * @param instrument name of the law without 《》; empty for the seed policy (阜阳市根治欠薪实施方案 and its annexes)
 * @param article article, as cited
 */
public record Clause(String instrument, String article) {
    /** @throws InvalidTerm if the article is blank or one of the two is longer than 100 characters */
    public Clause {
        instrument = instrument == null ? "" : instrument;
        if (article == null || article.isBlank() || article.length() > 100 || instrument.length() > 100) {
            throw new InvalidTerm("clause", article, "an article of 1 to 100 characters", "依据条款不能为空,且不超过100字");
        }
    }

    /** A clause of the seed policy, such as {@code 附1-三(一)2}. */
    public static Clause ofPolicy(String article) {
        return new Clause("", article);
    }

    /** As it is cited: 《劳动保障监察条例》第十七条 or 附1-三(一)2. */
    @Override
    public String toString() {
        return instrument.isEmpty() ? article : "《" + instrument + "》" + article;
    }
}
