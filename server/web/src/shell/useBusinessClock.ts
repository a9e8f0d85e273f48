import { computed, ref } from 'vue'
import { businessClock } from '@/api/calendar'
import { dayOf } from '@/ui/format'

/** The server's business time (in a demonstration it is not today), ticking between two questions. */
const offset = ref(0)
const tick = ref(Date.now())
const demo = ref(false)
let started = false

async function ask(): Promise<void> {
  try {
    const answer = await businessClock()
    offset.value = Date.parse(answer.now) - Date.now()
    demo.value = answer.demo
  } catch {
    // The last known offset is better than none.
  }
}

export function useBusinessClock() {
  if (!started) {
    started = true
    void ask()
    setInterval(() => (tick.value = Date.now()), 1000)
    setInterval(() => void ask(), 60_000)
    window.addEventListener('focus', () => void ask())
  }
  const now = computed(() => new Date(tick.value + offset.value))
  return { now, today: computed(() => dayOf(now.value)), demo, ask }
}
