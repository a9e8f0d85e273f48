import { Problem } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Page<T> {
  items: T[]
  next: string | null
  total: number
  totalExact?: boolean
}

export interface Answer<T> {
  body: T
  etag: string | null
}

interface Options {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
}

let whenSignedOut: () => void = () => undefined
let whenPasswordIsDue: () => void = () => undefined

/** The router hooks in here: an expired session leads to the sign-in page and back. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener
}

/** The router hooks in here: a first password is changed before anything else. */
export function onPasswordDue(listener: () => void): void {
  whenPasswordIsDue = listener
}

export function withQuery(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

function payload(body: unknown): { content?: BodyInit; type?: string } {
  if (body === undefined) return {}
  if (body instanceof FormData || body instanceof Blob) return { content: body }
  return { content: JSON.stringify(body), type: 'application/json' }
}

/** Sends one request with the session cookie; anything but a 2xx is thrown as a {@link Problem}. */
export async function exchange<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const { content, type } = payload(options.body)
  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(type ? { 'Content-Type': type } : {}), ...options.headers },
      body: content,
    })
  } catch {
    throw Problem.unreachable()
  }
  const text = await response.text()
  if (!response.ok) {
    const problem = Problem.of(response.status, text)
    if (response.status === 401 && !['wrong-credentials', 'otp-required'].includes(problem.kind)) whenSignedOut()
    if (problem.kind === 'password-change-required') whenPasswordIsDue()
    throw problem
  }
  return { body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') }
}

const bodyOf = <T>(answer: Promise<Answer<T>>): Promise<T> => answer.then((it) => it.body)

export const get = <T>(path: string, query?: Query) => bodyOf(exchange<T>('GET', path, { query }))
export const post = <T>(path: string, body: unknown = {}, headers?: Record<string, string>) =>
  bodyOf(exchange<T>('POST', path, { body, headers }))
export const put = <T>(path: string, body: unknown) => bodyOf(exchange<T>('PUT', path, { body }))
export const del = (path: string) => bodyOf(exchange<void>('DELETE', path))
