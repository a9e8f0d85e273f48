package zhiqian.app.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A multipart body whose part headers are ASCII: every other byte of a header, and the percent sign, becomes {@code %XX}.
 * Browsers send file names as raw UTF-8 (RFC 7578, 4.2), which RESTEasy's header parser does not take; whoever reads a
 * file name decodes it again. Bodies of parts pass unchanged.
 */
final class PartHeaderEscapes extends InputStream {
    private static final String HEX = "0123456789ABCDEF";
    private static final int LINE_BREAK = 2;

    private final InputStream in;
    private final byte[] delimiter;
    private boolean inHeaders;
    // the first delimiter has no line break before it
    private int matched = LINE_BREAK;
    private int lineLength;
    private int escaped;
    private int escapesLeft;

    PartHeaderEscapes(InputStream in, String boundary) {
        this.in = new BufferedInputStream(in);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        if (escapesLeft > 0) {
            escapesLeft--;
            return HEX.charAt(escapesLeft == 1 ? escaped >> 4 : escaped & 15);
        }
        int next = in.read();
        if (next < 0) {
            return next;
        }
        return inHeaders ? header(next) : body(next);
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int count = 0;
        while (count < most) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            target[from + count++] = (byte) next;
        }
        return count;
    }

    private int body(int next) {
        if (next == (delimiter[matched] & 0xFF)) {
            matched++;
        } else {
            // a line feed of its own stands for no line break here: a delimiter begins with CR
            matched = next == '\r' ? 1 : 0;
        }
        if (matched == delimiter.length) {
            inHeaders = true;
            lineLength = 1;
        }
        return next;
    }

    private int header(int next) {
        if (next == '\n') {
            if (lineLength == 0) {
                inHeaders = false;
                matched = LINE_BREAK;
            }
            lineLength = 0;
        } else if (next != '\r') {
            lineLength++;
        }
        if (next < 0x80 && next != '%') {
            return next;
        }
        escaped = next;
        escapesLeft = 2;
        return '%';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
