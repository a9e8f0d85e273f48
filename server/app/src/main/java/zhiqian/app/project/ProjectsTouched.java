package zhiqian.app.project;

import zhiqian.terms.TenantId;

/** Data of projects of a tenant have changed and been committed (项目数据变更): their warnings are to be looked at again. */
public record ProjectsTouched(TenantId tenant) {}
