package zhiqian.app.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The rows of a file, read one after the other (表格). */
interface Table extends Closeable {
    Iterator<RawRow> rows();

    /**
     * By what the file is, not by its name.
     *
     * @throws RefusedFile if it is no table that can be read
     */
    static Table open(Path file) throws IOException {
        byte[] head = new byte[8];
        int read;
        try (var in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read == 0) {
            throw new RefusedFile("文件是空的");
        }
        if (head[0] == 'P' && head[1] == 'K') {
            return new XlsxTable(file);
        }
        if ((head[0] & 0xff) == 0xD0 && (head[1] & 0xff) == 0xCF) {
            throw new RefusedFile("这是旧版 .xls 或者加密的工作簿,请另存为不加密的 .xlsx 后再导入");
        }
        return new CsvTable(file);
    }
}
