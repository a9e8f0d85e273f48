package zhiqian.app.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import zhiqian.app.problem.Problem;

/** No body is read beyond its limit, whatever its Content-Length says. */
@Provider
@Priority(Priorities.ENTITY_CODER - 500)
public class BodyLimitFilter implements ContainerRequestFilter {
    static final long JSON = 256 * 1024L;
    static final long MULTIPART = 21L * 1024 * 1024;
    /** A thousand rows of a contractor's system, form-encoded. */
    static final long MACHINE = 2L * 1024 * 1024;
    /** A little more than the largest file, which its own check refuses in better words. */
    static final long IMPORT = 201L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limit(request);
        if (request.getLength() > limit) {
            throw tooLarge(limit).toException();
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    private static long limit(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/machine/")) {
            return MACHINE;
        }
        MediaType type = request.getMediaType();
        if (type == null || !type.getType().equals("multipart")) {
            return JSON;
        }
        return request.getUriInfo().getPath().startsWith("/api/v1/imports/") ? IMPORT : MULTIPART;
    }

    private static Problem tooLarge(long limit) {
        return Problem.of("too-large", "内容太大", 413, "不得超过 " + limit / 1024 + " KB");
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(limit).toException();
            }
        }
    }
}
