import type { Field } from './fields'
import { fundingTypes, projectStates } from './words'

export interface Section {
  title: string
  fields: Field[]
}

/** The fields of a project, exactly those of the API contract. */
export const projectSections: Section[] = [
  {
    title: '项目',
    fields: [
      { path: 'name', label: '项目名称', kind: 'text', required: true },
      { path: 'industry', label: '工程类别', kind: 'industry', required: true },
      { path: 'department', label: '主管部门', kind: 'department', hint: '不选则按工程类别确定' },
      { path: 'fundingType', label: '资金来源', kind: 'choice', required: true, choices: fundingTypes },
      { path: 'area', label: '所在地区', kind: 'text', required: true, hint: '乡镇、街道' },
      { path: 'address', label: '详细地址', kind: 'text' },
      { path: 'approvalNo', label: '立项文号', kind: 'text' },
      { path: 'budget', label: '投资概算(元)', kind: 'money' },
      { path: 'classified', label: '涉密工程', kind: 'yesno' },
    ],
  },
  {
    title: '参建单位',
    fields: [
      { path: 'owner.name', label: '建设单位', kind: 'text', required: true },
      { path: 'owner.creditCode', label: '建设单位统一社会信用代码', kind: 'text' },
      { path: 'generalContractor.name', label: '施工总承包单位', kind: 'text', hint: '已开工的项目必填' },
      { path: 'generalContractor.creditCode', label: '施工总承包单位统一社会信用代码', kind: 'text' },
      { path: 'supervisionFirm', label: '监理单位', kind: 'text' },
      { path: 'labourOfficer.name', label: '劳资专管员姓名', kind: 'text' },
      { path: 'labourOfficer.phone', label: '劳资专管员手机号码', kind: 'text', hint: '加密保存,显示时隐去中间四位' },
    ],
  },
  {
    title: '进度',
    fields: [
      { path: 'state', label: '项目状态', kind: 'choice', required: true, choices: projectStates },
      { path: 'startedOn', label: '开工日期', kind: 'date' },
      { path: 'firstEntryOn', label: '首批工人进场日期', kind: 'date' },
      { path: 'suspendedFrom', label: '停工日期', kind: 'date' },
      { path: 'completedOn', label: '完工日期', kind: 'date' },
      { path: 'wagesSettledOn', label: '工资结清日期', kind: 'date' },
      { path: 'note', label: '备注', kind: 'textarea', hint: '记入项目过程' },
    ],
  },
]

export const projectFields: Field[] = projectSections.flatMap((section) => section.fields)
