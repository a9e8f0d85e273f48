package zhiqian.terms;

/**
 * A text that can be stored, shown and printed as it is (纯文本): no control characters but line feed and tab, no lone
 * surrogates. A Windows line end becomes a line feed.
 *
 * @param value any length, may be empty
 */
public record PlainText(String value) {
    /** @throws InvalidTerm if the text is missing or holds a forbidden character; the message tells only its position */
    public PlainText {
        if (value == null) {
            throw new InvalidTerm("plain-text", "nothing", "a text", "文字内容缺失");
        }
        value = value.replace("\r\n", "\n");
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            if (control || Character.getType(point) == Character.SURROGATE) {
                throw new InvalidTerm(
                        "plain-text",
                        "character %04X at %d".formatted(point, i),
                        "no control characters, no lone surrogates",
                        "文字内容第" + (i + 1) + "个字符不可用");
            }
            i += Character.charCount(point);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
