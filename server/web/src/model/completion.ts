/** Something that may be written in a model: a fact, a parameter or a function. */
export interface Word {
  /** what is inserted */
  text: string
  meaning: string
  unit: string
  group: string
}

export const functions: Word[] = [
  { text: 'days(', meaning: '两个日期相隔的天数:days(起, 止)', unit: '整数', group: '函数' },
  { text: 'yuan(', meaning: '元换算为分:yuan(5000)', unit: '金额', group: '函数' },
  { text: 'math.least(', meaning: '较小者', unit: '', group: '函数' },
  { text: 'math.greatest(', meaning: '较大者', unit: '', group: '函数' },
]

/** The word that ends at the caret: letters, digits, `_` and `.`. */
export function wordBefore(text: string, caret: number): string {
  return /[A-Za-z_][\w.]*$/.exec(text.slice(0, caret))?.[0] ?? ''
}

/** Those that begin with the word first, then those that hold it; the word itself, complete, offers nothing. */
export function candidates(words: Word[], word: string, most = 12): Word[] {
  const wanted = word.toLowerCase()
  const begins = words.filter((row) => row.text.toLowerCase().startsWith(wanted))
  const holds = wanted.length > 1 ? words.filter((row) => !begins.includes(row) && row.text.toLowerCase().includes(wanted)) : []
  const found = [...begins, ...holds].slice(0, most)
  return found.length === 1 && found[0].text === word ? [] : found
}

/** Puts `insert` where the word before the caret stands; in a sentence a fact comes in braces. */
export function complete(text: string, from: number, to: number, insert: string, sentence: boolean): { text: string; caret: number } {
  const before = text.slice(0, from)
  const after = text.slice(to)
  const opened = before.lastIndexOf('{') > before.lastIndexOf('}')
  const closed = /^[\w.]*\}/.test(after)
  const put = sentence ? `${opened ? '' : '{'}${insert}${opened && closed ? '' : '}'}` : insert
  return { text: before + put + after, caret: before.length + put.length }
}
