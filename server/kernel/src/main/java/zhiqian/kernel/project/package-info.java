/**
 * What a construction project (工程建设项目) has to keep and by when (requirements 1.1, 1.7): the due days of the seven
 * wage-protection systems.
 */
package zhiqian.kernel.project;
