package zhiqian.app.delivery;

/** The notification port (通知通道): takes one message out of the system, or says why not. Knows no database. */
interface Channel {
    ChannelKind kind();

    /**
     * Returns once the other side has taken the message over. Called outside of any transaction, perhaps a second time for a
     * message that has already arrived: its id is then the same.
     *
     * @throws NotDelivered if the other side did not take it
     */
    void deliver(Message message) throws NotDelivered;
}
