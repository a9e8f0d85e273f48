package zhiqian.app.provincial;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.kernel.warning.SubjectKind;

/**
 * Which of the county's projects and enterprises a batch is about.
 *
 * @param projects    by number or name as told; several where they bear the same name
 * @param enterprises by credit code
 */
record Subjects(Map<String, List<Candidate>> projects, Map<String, UUID> enterprises) {
    /** @param byNumber whether it is named by its number, which only one has */
    record Candidate(UUID id, boolean byNumber, String contractorCode, String ownerCode) {}

    /** @param id {@code null} if it is not here, for the {@code reason} */
    record Found(UUID id, String reason) {}

    Found of(SubjectKind kind, ToldWarning told) {
        return kind == SubjectKind.PROJECT ? project(told) : enterprise(told.enterprise());
    }

    private Found project(ToldWarning told) {
        List<Candidate> named = projects.getOrDefault(told.project(), List.of());
        List<Candidate> fitting = named.stream().filter(Candidate::byNumber).toList();
        if (fitting.isEmpty()) {
            fitting = named;
        }
        if (fitting.size() > 1 && told.enterprise() != null) {
            fitting = fitting.stream()
                    .filter(one -> told.enterprise().equals(one.contractorCode())
                            || told.enterprise().equals(one.ownerCode()))
                    .toList();
        }
        if (fitting.size() == 1) {
            return new Found(fitting.get(0).id(), null);
        }
        return new Found(
                null,
                named.isEmpty()
                        ? "本单位没有编号或名称为“" + told.project() + "”的项目,登记后自动进入办理"
                        : "有" + named.size() + "个项目名为“" + told.project() + "”,无法确定是哪一个");
    }

    private Found enterprise(String code) {
        UUID id = enterprises.get(code);
        return new Found(id, id == null ? "本单位企业名录中没有统一社会信用代码为" + code + "的企业,登记后自动进入办理" : null);
    }
}
