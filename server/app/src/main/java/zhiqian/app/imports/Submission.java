package zhiqian.app.imports;

import java.util.List;
import java.util.UUID;

/**
 * Rows that a contractor's system sends (接口报送): like a file, but of one project only.
 *
 * @param name     as the import centre shows it
 * @param project  the only one that its rows may name
 * @param headings of the kind's columns; others are ignored, but come back with bad rows
 * @param rows     as long as the headings
 */
public record Submission(ImportKind kind, String name, UUID project, List<String> headings, List<List<String>> rows) {}
