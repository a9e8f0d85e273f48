/** The field's standard terms, for choices and for what entries show. */
export type Words = Record<string, string>

export const projectStates: Words = { PLANNED: '未开工', ONGOING: '在建', SUSPENDED: '停工', COMPLETED: '已完工', SETTLED: '工资已结清' }
export const fundingTypes: Words = { GOVERNMENT: '政府投资', ENTERPRISE: '企业投资', OTHER: '其他' }
export const permitKinds: Words = { PERMIT: '施工许可证', START_REPORT: '开工报告批复' }
export const cycles: Words = { WEEKLY: '每周', HALF_MONTHLY: '每半月', MONTHLY: '每月', QUARTERLY: '每季度', MILESTONE: '按工程节点' }
export const accountSources: Words = { BANK: '银行报送', ENTERPRISE: '企业填报' }
export const depositForms: Words = { CASH: '现金', BANK_GUARANTEE: '银行保函', INSURANCE: '工程保证保险', COMPANY_BOND: '担保公司保函' }
export const refundDecisions: Words = { CONFIRMED: '同意返还', REFUSED: '不予返还' }
export const guaranteeForms: Words = { BANK: '银行保函', INSURANCE: '保证保险', COMPANY: '担保公司保函', FUNDS_CERTIFICATE: '项目资金落实证明' }
export const subcontractKinds: Words = { LABOUR: '劳务分包', SPECIALIST: '专业分包' }

/** The twelve items of a notice board, in the policy's order. */
export const boardItems: Words = {
  project: '工程建设项目', owner: '建设单位', contractor: '总包单位', subcontractors: '分包单位', labourOfficer: '劳资专管员', minimumWage: '当地最低工资标准',
  wageDay: '工资支付日期', industryPhone: '行业主管部门投诉举报电话', inspectionPhone: '劳动保障监察投诉举报电话', arbitration: '劳动争议调解仲裁申请渠道',
  legalAid: '法律援助申请渠道', legalServiceHotline: '公共法律服务热线',
}

/** Duties of those who look at projects, whose late ones can be listed. */
export const overdueDuties: Words = { inspection: '逾期未实地检查', 'supervision-report': '缺上月监理月报' }
