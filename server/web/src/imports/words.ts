import type { ImportJob, ImportMode, ImportState } from '@/api/imports'

export const modes: Record<ImportMode, { name: string; hint: string }> = {
  EACH_ROW: { name: '逐行导入', hint: '正确的行导入,有误的行留在更正文件里' },
  ALL_OR_NOTHING: { name: '全部成功才导入', hint: '有一行有误就一行也不导入' },
  DRY_RUN: { name: '只检查不导入', hint: '只查出问题,不改动数据' },
}

export const jobStates: Record<ImportState, string> = { WAITING: '排队中', RUNNING: '处理中', DONE: '已完成', REJECTED: '未导入', FAILED: '失败', CANCELLED: '已取消' }

export const isRunning = (job: ImportJob) => job.state === 'WAITING' || job.state === 'RUNNING'

const phases: Record<string, string> = { READING: '读取', READ: '读取', CHECKING: '检查', CHECK: '检查', WRITING: '写入', WRITE: '写入', APPLYING: '写入' }
export const phaseText = (job: ImportJob) => (job.phase ? (phases[job.phase] ?? job.phase) : '')

export const count = (rows: number) => rows.toLocaleString('en')

/** In words what became of a file. */
export function resultText(job: ImportJob): string {
  const parts = [
    job.totalRows === null ? '' : `共 ${count(job.totalRows)} 行`,
    job.addedRows ? `新增 ${count(job.addedRows)}` : '', job.changedRows ? `更新 ${count(job.changedRows)}` : '', job.sameRows ? `未变 ${count(job.sameRows)}` : '', job.badRows ? `有误 ${count(job.badRows)}` : '',
  ]
  return parts.filter(Boolean).join(',') || '—'
}

export const percent = (job: ImportJob) => Math.max(0, Math.min(100, Math.round(job.progress ?? (job.totalRows ? (job.readRows / job.totalRows) * 100 : 0))))
