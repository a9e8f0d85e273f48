import { shallowRef } from 'vue'

/** The field that had the caret last: a click in the list of facts writes there. */
export const caretField = shallowRef<{ insert: (text: string) => void } | null>(null)
