package zhiqian.reference.iso20022;

import java.time.Instant;
import java.util.Optional;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankEvent;

/** One event or one problem of a file. */
record Item(Instant at, Optional<BankEvent> event, Optional<BankConnector.Problem> problem) {
    static Item of(BankEvent event) {
        return new Item(event.at(), Optional.of(event), Optional.empty());
    }

    /** @param entry from 1; 0 for the file as a whole */
    static Item of(RemoteFile file, Instant at, int entry, String chinese) {
        String where = file.name().length() > 150 ? file.name().substring(0, 150) : file.name();
        BankConnector.Problem problem = new BankConnector.Problem(
                "F-" + RemoteFile.digest(file.modified() + "/" + file.name(), 8) + "-" + entry,
                at,
                entry == 0 ? where : where + " 第" + entry + "笔",
                chinese);
        return new Item(at, Optional.empty(), Optional.of(problem));
    }
}
