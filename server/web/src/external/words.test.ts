import { describe, expect, it } from 'vitest'
import type { ExternalFetched, ExternalWarning } from '@/api/external'
import { fetchedText, reportText } from './words'

const nothing: ExternalFetched = { source: 'x', warnings: { raised: 0, linked: 0, waiting: 0, refused: 0, withdrawn: 0, known: 0 }, failure: null, reported: 0, reportFailure: null }
const report = { state: null, stateName: null, at: null, refusal: null, isWaiting: false, failure: null }
const linked = { state: 'LINKED', warning: { id: '1', warningNo: 'Y1', state: 'PUSHED', stateName: '已推送', open: true }, report } as unknown as ExternalWarning

describe('上级预警的去向', () => {
  it('没有新的就说没有', () => expect(fetchedText(nothing)).toBe('没有新的预警'))
  it('收到的和报送的都说', () =>
    expect(fetchedText({ ...nothing, warnings: { ...nothing.warnings, raised: 1, known: 2 }, reported: 3 })).toBe('新触发 1 条,已收过 2 条;已报送结果 3 件'))
  it('报送失败说明原因', () => expect(fetchedText({ ...nothing, reportFailure: '上级平台暂不可用' })).toContain('结果未报到:上级平台暂不可用'))
  it('尚未报送、已报送、有新进展、不收,各有说法', () => {
    expect(reportText(linked)).toBe('待报')
    expect(reportText({ ...linked, report: { ...report, stateName: '已推送' } })).toBe('已报“已推送”')
    expect(reportText({ ...linked, report: { ...report, stateName: '已推送', isWaiting: true } })).toContain('有新进展待报')
    expect(reportText({ ...linked, report: { ...report, stateName: '已推送', refusal: '已归档' } })).toBe('上级平台不收:已归档')
  })
  it('没有预警的不报送', () => expect(reportText({ ...linked, warning: null })).toBe('—'))
})
