import { reactive, watch, watchEffect } from 'vue'
import { me } from './session'

interface Display {
  large: boolean
  contrast: boolean
}

const display = reactive<Display>({ large: false, contrast: false })
const key = () => `zhiqian.display.${me.value ? `${me.value.tenant}/${me.value.user}` : 'guest'}`

/** Large text and high contrast, remembered for each user of this browser. */
export function useDisplay(): Display {
  return display
}

export function startDisplay(): void {
  watch(key, () => {
    const saved = JSON.parse(localStorage.getItem(key()) ?? '{}') as Partial<Display>
    Object.assign(display, { large: false, contrast: false }, saved)
  }, { immediate: true })
  watchEffect(() => {
    document.documentElement.toggleAttribute('data-large', display.large)
    document.documentElement.toggleAttribute('data-contrast', display.contrast)
    localStorage.setItem(key(), JSON.stringify(display))
  })
}
