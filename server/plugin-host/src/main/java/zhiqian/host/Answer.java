package zhiqian.host;

import java.time.Duration;

/**
 * What a provider answered and on what basis (答复), to be kept with a decision that rests on it.
 *
 * @param value the answer; lists, sets and maps in it are immutable copies
 * @param pluginId who answered
 * @param version in which version
 * @param inputDigest SHA-256 of extension point, question, tenant, division and settings
 * @param answerDigest SHA-256 of the answer; equal answers have equal digests
 * @param took from the request to the answer
 */
public record Answer<R>(
        R value, String pluginId, String version, String inputDigest, String answerDigest, Duration took) {}
