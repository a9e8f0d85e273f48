import { ref } from 'vue'
import { externalSources } from '@/api/external'
import { hasRole } from './session'

/** Whether a superior platform is connected here; counties without one are not shown its page. */
export const hasExternalSources = ref(false)

/** Asked when the shell opens and when a plugin was switched on or off. */
export async function askForExternalSources(): Promise<void> {
  hasExternalSources.value = false
  if (!hasRole('intake', 'handler', 'reviewer', 'leader', 'tenant-admin', 'auditor')) return
  try {
    hasExternalSources.value = (await externalSources()).items.length > 0
  } catch {
    // Without an answer the navigation stays without it.
  }
}
