package zhiqian.app.tenancy;

/** Where comments, literals and words of a PostgreSQL statement end. */
final class SqlLexer {
    private SqlLexer() {}

    /** The position behind white space, a comment or a literal that starts at {@code at}; {@code at} itself if none does. */
    static int skipSilent(String sql, int at) {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end + 1;
        }
        if (sql.startsWith("/*", at)) {
            return endOfComment(sql, at);
        }
        if (c == '\'') {
            return isEscapeLiteral(sql, at) ? endOfEscapeLiteral(sql, at) : endOfQuoted(sql, at, '\'');
        }
        if (c == '$' && (at == 0 || !isWordPart(sql.charAt(at - 1)))) {
            return endOfDollarQuote(sql, at);
        }
        return at;
    }

    static int endOfWord(String sql, int at) {
        int end = at;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** @throws RefusedSql if the quotation never ends */
    static int endOfQuoted(String sql, int at, char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) == quote) {
                if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end += 2;
                    continue;
                }
                return end + 1;
            }
            end++;
        }
        throw new RefusedSql("unterminated quotation");
    }

    private static boolean isEscapeLiteral(String sql, int at) {
        return at > 0
                && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                && (at == 1 || !isWordPart(sql.charAt(at - 2)));
    }

    private static int endOfEscapeLiteral(String sql, int at) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == '\\') {
                end += 2;
            } else if (c == '\'') {
                if (end + 1 >= sql.length() || sql.charAt(end + 1) != '\'') {
                    return end + 1;
                }
                end += 2;
            } else {
                end++;
            }
        }
        throw new RefusedSql("unterminated literal");
    }

    private static int endOfComment(String sql, int at) {
        int depth = 0;
        int end = at;
        while (end < sql.length()) {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
                if (depth == 0) {
                    return end;
                }
            } else {
                end++;
            }
        }
        throw new RefusedSql("unterminated comment");
    }

    private static int endOfDollarQuote(String sql, int at) {
        int tagEnd = at + 1;
        while (tagEnd < sql.length() && isWordPart(sql.charAt(tagEnd)) && sql.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            return at;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        if (end < 0) {
            throw new RefusedSql("unterminated dollar quotation");
        }
        return end + tag.length();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
