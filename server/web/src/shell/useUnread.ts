import { ref } from 'vue'
import { notifications } from '@/api/tenant'
import { me } from './session'

const unread = ref(0)

/** How many notifications wait; asked again every half minute while the shell is open. */
export function useUnread() {
  async function refresh(): Promise<void> {
    if (me.value?.level === 'PLATFORM' || me.value?.mustChangePassword) return
    try {
      unread.value = (await notifications({ unread: true, limit: 1 })).unread
    } catch {
      // The bell keeps its last figure.
    }
  }
  return { unread, refresh }
}
