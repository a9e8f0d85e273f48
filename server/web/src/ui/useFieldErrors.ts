import { nextTick, reactive } from 'vue'
import type { FieldError, Problem } from '@/api/problem'

/** Messages by field path, filled from this page's own checks and from the server's `errors`. */
export function useFieldErrors() {
  const errors = reactive<Record<string, string>>({})

  function clear(): void {
    for (const field of Object.keys(errors)) delete errors[field]
  }

  function show(found: FieldError[]): void {
    clear()
    for (const { field, message } of found) errors[field] ??= message
    void nextTick(focusFirst)
  }

  /** Takes the server's field errors; false if it sent none. */
  function take(problem: Problem): boolean {
    if (problem.errors.length) show(problem.errors)
    return problem.errors.length > 0
  }

  /** After an edit: a field that has been changed and is no longer found wrong loses its message. */
  function recheck(changed: string[], found: FieldError[]): void {
    for (const field of Object.keys(errors)) {
      const message = found.find((error) => error.field === field)?.message
      if (message) errors[field] = message
      else if (changed.includes(field.replace(/^.*\./, ''))) delete errors[field]
    }
  }

  function focusFirst(): void {
    document.querySelector<HTMLElement>('.is-error input, .is-error textarea, [aria-invalid="true"]')?.focus()
  }

  return { errors, clear, show, take, recheck }
}
