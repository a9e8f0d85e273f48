export const unitNames: Record<string, string> = { WORKING_DAYS: '个工作日', DAYS: '日', MONTHS: '个月', HOURS: '小时' }

export const kindNames = { START: '起算', COUNTED: '计入', SKIPPED: '不计', ROLLED: '顺延', DUE: '届满', NOTE: '说明' }
