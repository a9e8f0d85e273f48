/** The default run on one machine: a durable PostgreSQL of its own, then Open Liberty with the WAR. */
package zhiqian.standalone;
