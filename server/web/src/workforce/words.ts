import type { Words } from '@/project/words'

export const workerRoles: Words = { WORKER: '建筑工人', MANAGER: '管理人员', LABOUR_OFFICER: '劳资专管员' }
export const payResults: Words = { SUCCEEDED: '成功', RETURNED: '退票', REVERSED: '冲正' }
export const transactionKinds: Words = { LABOUR_COST: '人工费', WAGES: '工资', INTEREST: '利息', OTHER: '其他' }

/** Where a transaction came from: a table that was handed in, or a bank's connector. */
export const sourceText = (source: string) => (source.startsWith('IMPORT') ? '导入' : '银行报送')
