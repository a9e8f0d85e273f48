export const levelNames: Record<string, string> = { PLATFORM: '平台', MUNICIPAL: '市', COUNTY: '区县' }

export const tenantStateNames: Record<string, string> = {
  ACTIVE: '运行', SUSPENDED: '暂停', ONBOARDING: '开通中',
}

export const migrationNames: Record<string, string> = {
  CURRENT: '已是最新', PENDING: '待迁移', FAILED: '失败',
}
