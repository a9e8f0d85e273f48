package zhiqian.app.exchange;

import java.time.Instant;

/**
 * A message from one tenant to another (陈述), immutable.
 *
 * @param no number in the stream from this sender to this receiver, from 1 without a gap
 */
public record Statement(String sender, long no, String kind, String payload, Instant at) {}
