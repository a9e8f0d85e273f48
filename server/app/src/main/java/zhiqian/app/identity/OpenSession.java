package zhiqian.app.identity;

/**
 * What a verified token says of its session.
 *
 * @param id         its jti
 * @param tenant     code, or {@code platform}
 * @param epoch      the person's epoch when it was opened
 * @param mustChange whether the password had to be changed when it was opened
 */
record OpenSession(String id, String tenant, String username, int epoch, boolean mustChange) {}
