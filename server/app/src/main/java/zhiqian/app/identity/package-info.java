/** Who is signed in: users, passwords, lock-out, tokens, roles. */
package zhiqian.app.identity;
