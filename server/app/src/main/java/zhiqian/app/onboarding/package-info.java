/** 接入: from a tenant definition to a working tenant, and the fleet of all of them. */
package zhiqian.app.onboarding;
