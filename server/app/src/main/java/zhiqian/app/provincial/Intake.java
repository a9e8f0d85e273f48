package zhiqian.app.provincial;

/** What became of what a platform told. @param known told before, and nothing to do */
public record Intake(int raised, int linked, int waiting, int refused, int withdrawn, int known) {
    static final Intake NOTHING = new Intake(0, 0, 0, 0, 0, 0);

    Intake plus(Intake other) {
        return new Intake(
                raised + other.raised,
                linked + other.linked,
                waiting + other.waiting,
                refused + other.refused,
                withdrawn + other.withdrawn,
                known + other.known);
    }
}
