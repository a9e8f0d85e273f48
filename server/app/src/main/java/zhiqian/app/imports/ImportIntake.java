package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportTask.Mode;
import zhiqian.app.problem.Problem;

/** Takes a file in, piece by piece, however large it is; the job begins when all of it is there. */
@ApplicationScoped
class ImportIntake {
    private static final int PIECE = 1 << 20;
    private static final long MOST = 200L << 20;

    @Inject
    private ImportService service;

    @Inject
    private BusinessClock clock;

    ImportTask take(Actor actor, ImportKind kind, Mode mode, String fileName, InputStream content) throws IOException {
        ImportTask job = ImportTask.waiting(actor, kind, fileName, mode, null, clock.now());
        byte[] first = content.readNBytes(PIECE);
        if (first.length == 0) {
            throw Problem.invalid("file", "文件是空的").toException();
        }
        String format = first[0] == 'P' && first.length > 1 && first[1] == 'K' ? "XLSX" : "CSV";
        service.prepare(actor, job, format);
        long size = 0;
        long lines = 0;
        int no = 0;
        for (byte[] piece = first; piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            lines += lines(piece);
            if (size > MOST) {
                service.discard(job);
                throw Problem.of("too-large", "文件太大", 413, "文件不能超过 " + (MOST >> 20) + " MB,请分成几个文件")
                        .toException();
            }
            service.piece(actor.tenant(), job.id(), no++, piece);
        }
        service.ready(actor, job, size, format.equals("CSV") ? Math.max(1, lines - 1) : null);
        return job;
    }

    /** So that progress can be shown; a line more or less does not matter. */
    private static long lines(byte[] piece) {
        long lines = 0;
        for (byte b : piece) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
