package zhiqian.app.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A piece of a waiting file as it is kept (文件分块): packed, because SM4 is slow and a table shrinks to a tenth. */
final class FilePiece {
    private static final int GZIP_MAGIC = 0x1f;

    private FilePiece() {}

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (FastGzip out = new FastGzip(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Also what an earlier version had kept, in Base64, when it was stopped. */
    static byte[] unpack(byte[] kept) {
        if (kept.length == 0 || kept[0] != GZIP_MAGIC) {
            return Base64.getDecoder().decode(kept);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(kept), 1 << 16)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
