export interface KnownTenant {
  tenant: string
  name: string
}

const key = 'zhiqian.tenants'
const platform: KnownTenant = { tenant: 'platform', name: '平台管理' }

/** Tenants that somebody signed in to with this browser; the server publishes no list before sign-in. */
export function knownTenants(): KnownTenant[] {
  try {
    return [...(JSON.parse(localStorage.getItem(key) ?? '[]') as KnownTenant[]), platform]
  } catch {
    return [platform]
  }
}

export function rememberTenant(tenant: string, name: string): void {
  const others = knownTenants().filter((row) => row.tenant !== tenant && row.tenant !== platform.tenant)
  if (tenant !== platform.tenant) localStorage.setItem(key, JSON.stringify([{ tenant, name }, ...others].slice(0, 30)))
}

/** The code that was meant: six digits, `platform`, or the name of a known tenant. */
export function tenantCode(typed: string): string | null {
  const text = typed.trim()
  if (/^\d{6}$/.test(text) || text === platform.tenant) return text
  return knownTenants().find((row) => row.name === text || `${row.name} ${row.tenant}` === text)?.tenant ?? null
}
