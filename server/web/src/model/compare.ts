import type { ModelDefinition } from '@/api/model'
import { departmentKinds, limitText, parties, scopes } from './words'

export interface ComparedField {
  label: string
  before: string
  after: string
  changed: boolean
}

/** A definition as labelled texts, in the order of the editor. */
function lines(model: ModelDefinition): [string, string][] {
  return [
    ['名称', model.name], ['研判对象', scopes[model.scope] ?? model.scope], ['责任主体', parties[model.party] ?? model.party],
    ['监管部门', departmentKinds[model.department] ?? model.department], ['适用条件', model.applies ?? ''], ['分值', model.score ?? ''],
    ...model.findings.flatMap((finding, index): [string, string][] => [
      [`情形 ${index + 1} 子代码`, [finding.code, finding.name].filter(Boolean).join(' ')], [`情形 ${index + 1} 触发条件`, finding.when], [`情形 ${index + 1} 说明`, finding.sentence],
    ]),
    ['消除条件', model.clears ?? ''], ['级别', model.level ?? ''], ['怎样消除', model.remedy ?? ''], ['处置期限', limitText(model)],
    ['备注', model.note ?? ''],
  ]
}

export function compare(before: ModelDefinition, after: ModelDefinition): ComparedField[] {
  const left = new Map(lines(before))
  const right = new Map(lines(after))
  const labels = [...lines(before), ...lines(after)].map(([label]) => label)
  const longer = lines(before.findings.length >= after.findings.length ? before : after).map(([label]) => label)
  const order = [...new Set([...longer, ...labels])]
  return order.map((label) => {
    const [one, two] = [left.get(label) ?? '', right.get(label) ?? '']
    return { label, before: one, after: two, changed: one !== two }
  })
}
