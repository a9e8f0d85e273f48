/** 插件: which are installed on the platform, which a tenant uses with which settings, and the calls that the server makes. */
package zhiqian.app.plugins;
