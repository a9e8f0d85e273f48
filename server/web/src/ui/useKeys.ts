import { onBeforeUnmount, onMounted } from 'vue'

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  return Boolean(element?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]'))
}

/** Single-key commands that stay silent while somebody types or a dialog is open. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const command = keys[event.key]
    if (command && !document.querySelector('[role="dialog"][aria-modal="true"]:not([aria-hidden])')?.checkVisibility?.()) {
      event.preventDefault()
      command(event)
    }
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}

/**
 * `j` and `k` move the focus along the elements marked `data-row`. They are links or buttons themselves,
 * so Enter opens them without further code and a screen reader announces each.
 */
export function useListKeys(more: Record<string, (event: KeyboardEvent) => void> = {}): void {
  const move = (step: number) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.findIndex((row) => row === document.activeElement || row.closest('tr')?.contains(document.activeElement))
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
  }
  useKeys({ j: move(1), k: move(-1), ...more })
}
