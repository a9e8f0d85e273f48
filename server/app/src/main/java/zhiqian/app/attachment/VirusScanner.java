package zhiqian.app.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where every upload passes on its way in: a ClamAV daemon if {@code ZHIQIAN_CLAMAV} ({@code host:port}) names one. */
@ApplicationScoped
class VirusScanner {
    @Inject
    @ConfigProperty(name = "ZHIQIAN_CLAMAV")
    private Optional<String> address;

    /** One file on its way. */
    interface Session extends AutoCloseable {
        void feed(byte[] piece) throws IOException;

        /** CLEAN or NOT_SCANNED; @throws zhiqian.app.problem.ProblemException if something was found */
        String verdict() throws IOException;

        @Override
        void close() throws IOException;
    }

    Session begin() throws IOException {
        return address.isPresent() ? ClamAvSession.to(address.get()) : new Unscanned();
    }

    private static final class Unscanned implements Session {
        @Override
        public void feed(byte[] piece) {
            // nobody looks at it
        }

        @Override
        public String verdict() {
            return "NOT_SCANNED";
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
