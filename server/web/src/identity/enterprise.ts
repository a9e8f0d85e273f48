import type { Role } from '@/api/identity'
import type { FieldError } from '@/api/problem'

interface OfEnterprise {
  roles: Role[]
  enterprise: string
}

/** The credit code of an enterprise's account; others have none. */
export const enterpriseOf = (form: OfEnterprise) => (form.roles.includes('enterprise') ? form.enterprise.trim().toUpperCase() || null : null)

export function checkEnterprise(form: OfEnterprise): FieldError[] {
  const fine = !form.roles.includes('enterprise') || /^[0-9A-Z]{18}$/.test(form.enterprise.trim().toUpperCase())
  return fine ? [] : [{ field: 'enterprise', message: '企业账号须填写18位统一社会信用代码' }]
}
