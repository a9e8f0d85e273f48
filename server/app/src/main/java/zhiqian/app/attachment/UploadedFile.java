package zhiqian.app.attachment;

import jakarta.ws.rs.core.EntityPart;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import zhiqian.app.problem.Problem;

/** The part named {@code file} of a multipart body. */
public final class UploadedFile {
    private UploadedFile() {}

    public static EntityPart in(List<EntityPart> parts) {
        return parts == null
                ? missing()
                : parts.stream()
                        .filter(part -> "file".equals(part.getName()))
                        .findFirst()
                        .orElseGet(UploadedFile::missing);
    }

    /** As the sender wrote it; the multipart filter has escaped it on its way here. */
    public static String name(EntityPart file) {
        return file.getFileName().map(UploadedFile::unescaped).orElse(null);
    }

    private static String unescaped(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // the parser has already taken one layer away, as it does for filename*=
            return name;
        }
    }

    private static EntityPart missing() {
        throw Problem.invalid("file", "请选择要上传的文件").toException();
    }
}
