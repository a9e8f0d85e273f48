package zhiqian.kernel.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * The reviewer's verdicts on a feedback (审核结论), R-273: five criteria, by another person than the handler. If one fails, the
 * rectification opinion (整改意见) is mandatory.
 *
 * @param lawful 依法依规调查
 * @param clear 调查清晰详实
 * @param compliant 措施和结果符合政策
 * @param logical 解释说明逻辑严密
 * @param complete 反馈信息完整准确
 * @param opinion 整改意见; may be null if all pass
 */
public record ReviewVerdicts(
        Boolean lawful, Boolean clear, Boolean compliant, Boolean logical, Boolean complete, String opinion) {
    /** @throws KernelException INVALID_CONTENT with all problems at once */
    public ReviewVerdicts {
        ContentCheck check = new ContentCheck()
                .require(lawful != null, "verdicts.lawful", "请给出“依法依规调查”的结论")
                .require(clear != null, "verdicts.clear", "请给出“调查清晰详实”的结论")
                .require(compliant != null, "verdicts.compliant", "请给出“措施和结果符合政策”的结论")
                .require(logical != null, "verdicts.logical", "请给出“解释说明逻辑严密”的结论")
                .require(complete != null, "verdicts.complete", "请给出“反馈信息完整准确”的结论");
        if (Arrays.asList(lawful, clear, compliant, logical, complete).contains(false)) {
            check.text("opinion", "整改意见", opinion, 2);
        } else {
            check.optionalText("opinion", "整改意见", opinion);
        }
        check.done();
    }

    /** Whether all five criteria are met, so that the lead is closed. */
    public boolean passed() {
        return failed().isEmpty();
    }

    /** Chinese names of the criteria that are not met, in order. */
    public List<String> failed() {
        List<String> failed = new ArrayList<>();
        addUnless(lawful, "依法依规调查", failed);
        addUnless(clear, "调查清晰详实", failed);
        addUnless(compliant, "措施和结果符合政策", failed);
        addUnless(logical, "解释说明逻辑严密", failed);
        addUnless(complete, "反馈信息完整准确", failed);
        return List.copyOf(failed);
    }

    /** @throws KernelException FORBIDDEN_BY_ROLE if the reviewer handled the lead */
    public static void requireOtherPerson(String reviewer, String handler) {
        if (Objects.equals(reviewer, handler)) {
            throw new KernelException(KernelError.FORBIDDEN_BY_ROLE, "审核人不得是该线索的承办人");
        }
    }

    private static void addUnless(boolean met, String criterion, List<String> failed) {
        if (!met) {
            failed.add(criterion);
        }
    }
}
