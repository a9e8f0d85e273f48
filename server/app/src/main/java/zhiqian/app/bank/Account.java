package zhiqian.app.bank;

import java.util.UUID;

/** A special account as the county knows it. */
record Account(UUID id, UUID project, String lastFour, String department, String projectName) {}
