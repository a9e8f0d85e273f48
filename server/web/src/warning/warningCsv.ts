import type { WarningItem } from '@/api/warning'
import { csv } from '@/ui/csv'
import { instantText } from '@/ui/format'
import { levels, periodText } from './words'

const head = ['编号', '类型', '名称', '级别', '状态', '期限', '届满日', '对象', '所属期', '说明', '责任主体', '统一社会信用代码', '监管部门', '行业', '产生时间', '消除时间', '消除理由']

export function warningCsv(items: WarningItem[]): string {
  return csv([
    head,
    ...items.map((row) => [
      row.warningNo, row.type, row.name, levels[row.level], row.stateName, row.nextDue ? `${row.nextDue.name} ${row.nextDue.remaining}` : '', row.nextDue?.due,
      row.subjectName, periodText(row.period), row.explanation, row.partyName ?? row.partyKindName, row.partyCode, row.departmentName, row.industryName,
      instantText(row.raisedAt), row.endedAt && instantText(row.endedAt), row.endedGround,
    ]),
  ])
}
