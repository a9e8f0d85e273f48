/** The built WAR in a real container on a real PostgreSQL, attacked from inside (Arquillian). */
package zhiqian.tests.container;
