package zhiqian.app.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import zhiqian.app.platform.Json;

/**
 * Reads and writes bodies with {@link Json}; also for {@code application/problem+json}. Our own few lines, because
 * Jackson's provider registers a second instance with default settings when its jar is scanned.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodyMapper implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && !InputStream.class.isAssignableFrom(type) && type != byte[].class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readAllBytes();
        // a missing body is for the resource to judge: some actions need none
        return body.length == 0 ? null : Json.MAPPER.readValue(body, Json.MAPPER.constructType(genericType));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && !InputStream.class.isAssignableFrom(type) && type != byte[].class;
    }

    /** All or nothing: half a document under a 200 would be worse than an error. */
    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(
                value instanceof String text
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : Json.MAPPER.writeValueAsBytes(value));
    }
}
