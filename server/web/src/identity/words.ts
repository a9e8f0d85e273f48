import type { Words } from '@/lead/words'

/** What the audit log's codes mean; a code that is missing here is shown as it is. */
export const actionNames: Words = {
  'sign-in': '登录', 'sign-in-failed': '登录失败', 'sign-in-refused': '登录被拒', 'sign-out': '退出', 'change-password': '修改密码', 'create-user': '新建用户', 'change-user': '调整用户', 'renew-demo-passwords': '更新演示密码',
  unlock: '解锁', disable: '停用', enable: '启用', 'reset-password': '重置密码', 'enable-otp': '启用动态口令', 'disable-otp': '停用动态口令', 'reset-otp': '解除动态口令', 'set-parameter': '修改参数', disclose: '查看完整信息', register: '登记',
  receive: '收到上级转办', acknowledge: '响应', transfer: '转办', sign: '签收', 'return-route': '退回(非本地)', dispatch: '分流', 'start-verification': '开始核实',
  'record-findings': '登记核实结果', feedback: '反馈', review: '审核', 'unflag-special': '撤销特殊标记', remind: '催办',
  'disclose-worker': '查看人员完整信息', 'close-day': '考勤日清', 'void-labour-contract': '作废劳动合同', 'attach-labour-contract': '上传劳动合同文件', 'read-labour-contract': '查看劳动合同文件', 'register-enterprise': '登记企业', 'change-enterprise': '修改企业', 'hand-in-statement': '上传对账单', 'report-allocation': '登记总包报告',
}
