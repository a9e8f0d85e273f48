package zhiqian.app.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;
import zhiqian.app.project.LedgerImport;
import zhiqian.app.project.LedgerImport.Outcome;
import zhiqian.terms.Money;

/** Entries of a project's ledger as rows (项目台账): the project in the first column, then the entry's own members. */
final class LedgerRows implements RowHandler {
    private final ImportKind kind;
    private final String entryKind;
    private final List<LedgerColumn> members;
    private final Map<String, Object> constants;
    private final LookupService lookups;
    private final LedgerImport ledger;
    private final TrialService trial;

    /** @param constants members that every row has */
    LedgerRows(
            ImportKind kind,
            String entryKind,
            List<LedgerColumn> members,
            Map<String, Object> constants,
            LookupService lookups,
            LedgerImport ledger,
            TrialService trial) {
        this.kind = kind;
        this.entryKind = entryKind;
        this.members = members;
        this.constants = constants;
        this.lookups = lookups;
        this.ledger = ledger;
        this.trial = trial;
    }

    @Override
    public ImportKind kind() {
        return kind;
    }

    @Override
    public List<Column> columns() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(People.PROJECT),
                        members.stream().map(LedgerColumn::column))
                .toList();
    }

    @Override
    public boolean isRowByRow() {
        return true;
    }

    @Override
    public void handle(RowBatch batch) {
        Map<ParsedRow, LookupStore.Project> projects =
                lookups.projects(batch.job().tenant(), batch, 0);
        for (ParsedRow row : batch.good()) {
            if (!isWhole(row)) {
                continue;
            }
            UUID project = projects.get(row).id();
            put(
                    batch,
                    row,
                    members,
                    trial,
                    () -> ledger.put(batch.actor(), project, entryKind, json(row, members, 1, constants)));
            if (batch.apply() && row.isGood()) {
                batch.touch(project);
            }
        }
    }

    /** Days of a month and the like are whole numbers. */
    private boolean isWhole(ParsedRow row) {
        for (int i = 0; i < members.size(); i++) {
            if (row.value(1 + i) instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() > 0) {
                row.reject(members.get(i).column().heading(), "应为整数");
            }
        }
        return row.isGood();
    }

    /** One row through its own service; while the batch is only checked, it is taken back. */
    static void put(
            RowBatch batch, ParsedRow row, List<LedgerColumn> members, TrialService trial, Supplier<Outcome> work) {
        try {
            if (batch.apply()) {
                switch (work.get()) {
                    case ADDED -> batch.countAdded();
                    case CHANGED -> batch.countChanged();
                    case SAME -> batch.countSame();
                }
            } else {
                trial.attempt(batch.tenant(), work);
            }
        } catch (TrialService.TakenBack good) {
            // it can be done
        } catch (ProblemException e) {
            reject(row, e.problem(), members);
        }
    }

    static void reject(ParsedRow row, Problem problem, List<LedgerColumn> members) {
        if (problem.errors().isEmpty()) {
            row.reject("", problem.detail());
        }
        for (Problem.FieldError error : problem.errors()) {
            String heading = members.stream()
                    .filter(member -> error.field().equals(member.field())
                            || error.field().equals("entry." + member.field()))
                    .map(member -> member.column().heading())
                    .findFirst()
                    .orElse("");
            row.reject(heading, error.message());
        }
    }

    static ObjectNode json(ParsedRow row, List<LedgerColumn> members, int first, Map<String, Object> constants) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        constants.forEach((name, value) -> json.putPOJO(name, value));
        for (int i = 0; i < members.size(); i++) {
            Object value = row.value(first + i);
            if (value != null) {
                put(json, members.get(i), value);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, LedgerColumn member, Object value) {
        String field = member.field();
        int dot = field.indexOf('.');
        ObjectNode home = dot < 0 ? json : json.withObject("/" + field.substring(0, dot));
        String name = field.substring(dot + 1);
        if (value instanceof Long fen && member.column().type() == Column.Type.MONEY) {
            home.put(name, new Money(fen).toYuan());
        } else if (value instanceof BigDecimal number) {
            home.put(name, number.intValue());
        } else if (value instanceof LocalDate date) {
            home.put(name, date.toString());
        } else if (value instanceof Boolean flag) {
            home.put(name, flag);
        } else {
            home.put(name, value.toString());
        }
    }
}
