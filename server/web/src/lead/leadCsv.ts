import type { LeadItem } from '@/api/lead'
import { csv } from '@/ui/csv'
import { instantText } from '@/ui/format'

const head = ['编号', '状态', '期限', '届满日', '特殊', '类别', '渠道', '用人单位', '项目', '地区', '行业', '人数', '金额(元)', '主管部门', '承办人', '收到时间']

/** The list as a spreadsheet: no names or phone numbers of complainants. */
export function leadCsv(items: LeadItem[]): string {
  return csv([
    head,
    ...items.map((lead) => [
      lead.leadNo, lead.stateName, lead.nextDue ? `${lead.nextDue.name} ${lead.nextDue.remaining}` : '', lead.nextDue?.due, lead.special ? '是' : '',
      lead.kindName, lead.channelName, lead.employer, lead.project, lead.area, lead.industryName, lead.people, lead.amount, lead.departmentName,
      lead.handler, instantText(lead.receivedAt),
    ]),
  ])
}
