package zhiqian.app.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import zhiqian.app.problem.Problem;

/** clamd's INSTREAM: lengths and pieces, a zero length at the end, one line of answer. */
final class ClamAvSession implements VirusScanner.Session {
    private static final int TIMEOUT_MS = 30_000;
    private final Socket socket;
    private final DataOutputStream out;

    private ClamAvSession(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    }

    static ClamAvSession to(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                TIMEOUT_MS);
        socket.setSoTimeout(TIMEOUT_MS);
        return new ClamAvSession(socket);
    }

    @Override
    public void feed(byte[] piece) throws IOException {
        out.writeInt(piece.length);
        out.write(piece);
    }

    @Override
    public String verdict() throws IOException {
        out.writeInt(0);
        out.flush();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (answer.contains("FOUND")) {
            throw Problem.of("infected", "文件含有病毒", 422, "文件未通过病毒检查,未保存").toException();
        }
        if (!answer.contains("OK")) {
            throw new IOException("virus scanner answered: " + answer);
        }
        return "CLEAN";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
