import type { ExternalFetched, ExternalState, ExternalWarning } from '@/api/external'
import type { Words } from '@/project/words'

export const states: Words = { WAITING: '等待登记', LINKED: '已进入办理', REFUSED: '不能受理', WITHDRAWN: '上级已撤销', REPORT_FAILED: '结果未报到' }
export const stateLook: Record<ExternalState, string> = { WAITING: '', LINKED: 'good', REFUSED: 'bad', WITHDRAWN: '' }

/** What one turn has brought and told, in words. */
export function fetchedText({ warnings: w, reported, reportFailure }: ExternalFetched): string {
  const parts = [
    w.raised && `新触发 ${w.raised} 条`, w.linked && `关联已有预警 ${w.linked} 条`, w.waiting && `等待登记 ${w.waiting} 条`, w.refused && `不能受理 ${w.refused} 条`,
    w.withdrawn && `撤销 ${w.withdrawn} 条`, w.known && `已收过 ${w.known} 条`,
  ].filter(Boolean)
  const told = reportFailure ? `结果未报到:${reportFailure}` : reported ? `已报送结果 ${reported} 件` : ''
  return [parts.join(',') || '没有新的预警', told].filter(Boolean).join(';')
}

/** What has gone back to the platform. */
export function reportText({ report, warning, state }: ExternalWarning): string {
  if (!warning) return '—'
  if (report.refusal) return `上级平台不收:${report.refusal}`
  if (report.failure) return `未报到:${report.failure}`
  if (report.isWaiting) return report.stateName ? `已报“${report.stateName}”,有新进展待报` : '待报'
  if (report.stateName) return `已报“${report.stateName}”`
  return state === 'WITHDRAWN' ? '撤销后不再报送' : '待报'
}

export const reportLook = ({ report }: ExternalWarning) => (report.refusal || report.failure ? 'bad' : report.stateName && !report.isWaiting ? 'good' : '')
