package zhiqian.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartHeaderEscapesTest {
    @Test
    @DisplayName("headers become ASCII, bodies keep every byte")
    void escapesHeadersOnly() throws IOException {
        String body = "100% 工资\r\n--b\r\r\n-\r\n\r\n名: 值";
        assertThat(read(part("工%.pdf", body) + "--bd--\r\n")).isEqualTo(part("%E5%B7%A5%25.pdf", body) + "--bd--\r\n");
    }

    @Test
    @DisplayName("every part has its own headers, an empty one too")
    void everyPart() throws IOException {
        assertThat(read(part("甲", "") + part("乙", "%") + "--bd--\r\n"))
                .isEqualTo(part("%E7%94%B2", "") + part("%E4%B9%99", "%") + "--bd--\r\n");
    }

    @Test
    @DisplayName("a line break just before the delimiter's own is part of the body")
    void lineBreakBeforeDelimiter() throws IOException {
        String twoParts = part("a", "%\r\n\r") + part("b", "%\r\n");
        assertThat(read(twoParts)).isEqualTo(twoParts);
    }

    @Test
    void whatIsNoMultipartPasses() throws IOException {
        for (String text : new String[] {"", "--b", "100%", "\r\n\r\n%"}) {
            assertThat(read(text)).isEqualTo(text);
        }
    }

    private static String part(String name, String body) {
        return "--bd\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + body
                + "\r\n";
    }

    /** In small pieces, so that an escape falls between two reads. */
    private static String read(String text) throws IOException {
        InputStream in = new PartHeaderEscapes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "bd");
        StringBuilder bytes = new StringBuilder();
        byte[] piece = new byte[7];
        for (int count = in.read(piece, 0, 7); count > 0; count = in.read(piece, 0, 7)) {
            bytes.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
