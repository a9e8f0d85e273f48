package zhiqian.app.bank;

/**
 * What is done with one message.
 *
 * @param reason  why it waits or is refused
 * @param account blind index of the account it waits for, and {@code worker} of the worker
 */
record Decision(BankMessage message, Outcome outcome, String reason, byte[] account, byte[] worker) {
    enum Outcome {
        APPLIED,
        WAITING,
        REFUSED
    }

    static Decision applied(BankMessage message) {
        return new Decision(message, Outcome.APPLIED, null, null, null);
    }

    static Decision refused(BankMessage message, String reason) {
        return new Decision(message, Outcome.REFUSED, reason, null, null);
    }

    static Decision waitsForAccount(BankMessage message, byte[] account) {
        return new Decision(message, Outcome.WAITING, "账号尚未登记", account, null);
    }

    static Decision waitsForWorker(BankMessage message, byte[] worker) {
        return new Decision(message, Outcome.WAITING, "工人尚未实名登记", null, worker);
    }
}
