package zhiqian.app.bank;

/** What became of messages: applied, waiting for an account or a worker, refused, or known already. */
public record Intake(int applied, int waiting, int refused, int known) {
    static final Intake NOTHING = new Intake(0, 0, 0, 0);

    Intake plus(Intake other) {
        return new Intake(
                applied + other.applied, waiting + other.waiting, refused + other.refused, known + other.known);
    }
}
