import { computed, reactive } from 'vue'
import { signOut, whoAmI, type Me, type Role } from '@/api/identity'
import { Problem } from '@/api/problem'
import { forgetDrafts } from '@/ui/useDraft'

/** Who is signed in; the cookie itself is out of this page's reach. */
const session = reactive<{ me: Me | null; asked: boolean }>({ me: null, asked: false })

export const me = computed(() => session.me)

export const roleNames: Record<Role, string> = {
  intake: '受理', handler: '承办', reviewer: '审核', leader: '领导', department: '行业主管部门', auditor: '审计',
  'tenant-admin': '本级管理员', 'municipal-supervisor': '市级督办', enterprise: '企业', 'platform-admin': '平台管理员', vendor: '供应商',
}

export function hasRole(...roles: Role[]): boolean {
  return roles.some((role) => session.me?.roles.includes(role))
}

/** Asks the server once who this is; null when nobody is signed in. */
export async function currentUser(): Promise<Me | null> {
  if (!session.asked) await refreshUser()
  return session.me
}

export async function refreshUser(): Promise<void> {
  try {
    session.me = await whoAmI()
    session.asked = true
  } catch (reason) {
    session.me = null
    // Only a clear «not signed in» settles the question; a lost network does not.
    session.asked = reason instanceof Problem && reason.status === 401
  }
}

export function forgetUser(): void {
  session.me = null
}

export async function leave(): Promise<void> {
  await signOut().catch(() => undefined)
  forgetDrafts()
  session.me = null
}
