package zhiqian.app.attachment;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file as the answer to a request: to be saved, never to be run in the page that asked for it. */
public final class FileAnswer {
    private FileAnswer() {}

    /** @param piece bytes by number, from 0; the first that is not there ends the file */
    public static Response of(Attachment file, IntFunction<Optional<byte[]>> piece) {
        StreamingOutput pieces = out -> {
            Optional<byte[]> next = piece.apply(0);
            for (int no = 1; next.isPresent(); no++) {
                out.write(next.get());
                next = piece.apply(no);
            }
        };
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(pieces, file.type())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Length", file.size())
                .build();
    }
}
