package zhiqian.app.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;

/** Lets the multipart reader see only part headers in ASCII, and calls a body it cannot read a bad request. */
@Provider
public class MultipartFilter implements ReaderInterceptor {
    private static final System.Logger LOGGER = System.getLogger(MultipartFilter.class.getName());

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return context.proceed();
        }
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isBlank()) {
            throw malformed();
        }
        context.setInputStream(new PartHeaderEscapes(context.getInputStream(), boundary));
        try {
            return context.proceed();
        } catch (RuntimeException unreadable) {
            if (isAnswer(unreadable)) {
                throw unreadable;
            }
            LOGGER.log(System.Logger.Level.INFO, "a multipart body could not be read", unreadable);
            throw malformed();
        }
    }

    /** Whether somebody below has already decided what the caller is told, such as that the body is too large. */
    private static boolean isAnswer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException || cause instanceof WebApplicationException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException malformed() {
        return Problem.of("malformed-multipart", "上传的内容格式有误", 400, "请求不是完整的 multipart/form-data")
                .toException();
    }
}
