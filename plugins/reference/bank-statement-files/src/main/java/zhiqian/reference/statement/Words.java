package zhiqian.reference.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhiqian.spi.Settings;
import zhiqian.spi.TransactionKind;

/**
 * By which words of the remark (摘要) an entry's purpose is known; a county adds those of its banks.
 *
 * @param labourCost of money that comes in
 */
record Words(List<String> labourCost) {
    static final String SCHEMA =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "labourCostWords": {
                  "type": "string",
                  "maxLength": 200,
                  "title": "人工费用拨付的摘要用语",
                  "description": "除“人工费”“农民工工资”“拨付”外,本地银行摘要中表示人工费用拨付的用语,以逗号分隔"
                }
              }
            }
            """;

    private static final List<String> USUAL = List.of("人工费", "农民工工资", "拨付");
    private static final List<String> INTEREST = List.of("利息", "结息");
    private static final List<String> WAGES = List.of("代发", "工资", "薪");

    static Words in(Settings settings) {
        settings.onlyKnows(Set.of("labourCostWords"));
        String own = settings.text("labourCostWords").orElse("");
        return new Words(Stream.concat(USUAL.stream(), Arrays.stream(own.split("[,\uff0c]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    TransactionKind kindOf(boolean incoming, String text) {
        if (contains(INTEREST, text)) {
            return TransactionKind.INTEREST;
        }
        if (incoming) {
            return contains(labourCost, text) ? TransactionKind.LABOUR_COST : TransactionKind.OTHER;
        }
        return contains(WAGES, text) ? TransactionKind.WAGES : TransactionKind.OTHER;
    }

    private static boolean contains(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
