package zhiqian.reference.iso20022;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.Settings;
import zhiqian.tck.BankConnectorTck;

/** The connector keeps the contracts, against a real SFTP server with a folder for each of two counties. */
class SftpConnectorTckTest extends BankConnectorTck {
    @TempDir
    static Path root;

    private static BankServer bank;

    @BeforeAll
    static void open() {
        bank = new BankServer(root);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            entries.append(Camt.labourCost("T" + i, "2025-10-1" + i + "T09:30:00+08:00", "100.00"));
        }
        bank.put("jia/1.xml", Camt.statement08("6228480402564890018", entries.toString()), "2025-10-20T00:00:00Z");
        bank.put("jia/2.xml", "not a statement", "2025-10-20T00:00:01Z");
        bank.put(
                "jia/3.xml",
                Camt.notification02(
                        "6228480402564890018",
                        Camt.wages02(
                                "W1", "2025-10-12T10:00:00+08:00", "6000.00", "202509-1", "张甲", "34120219000101001X")),
                "2025-10-20T00:00:02Z");
        bank.put("yi/1.xml", Camt.statement08("6228480402564890026", entries.toString()), "2025-10-20T00:00:00Z");
        // the first connection of a JVM loads half of the library
        try (SftpAccess access = new SftpAccess()) {
            new SftpConnector(access).fetch(Optional.empty(), 500, zhiqian.tck.Calls.inJia(bank.in("/jia")));
        } catch (zhiqian.spi.ProviderException slow) {
            // the contracts will tell
        }
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    @Override
    protected CountyPlugin plugin() {
        return new Iso20022Plugin();
    }

    @Override
    protected Settings settings() {
        return bank.in("/jia");
    }

    @Override
    protected Optional<Settings> otherSettings() {
        return Optional.of(bank.in("/yi"));
    }
}
