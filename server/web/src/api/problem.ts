/** One field that the server (or this page) found wrong; `field` is a dotted path such as `complainant.phone`. */
export interface FieldError {
  field: string
  message: string
}

/** The body of an `application/problem+json` answer (RFC 9457). */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: FieldError[]
  correlationId?: string
  [extension: string]: unknown
}

/** An answer that is not a success; status 0 means that no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail || body.title || `请求没有成功(${status})`)
  }

  /** Last segment of the type, e.g. `stale-version`. */
  get kind(): string {
    return this.body.type?.split('/').pop() ?? ''
  }

  get title(): string {
    return this.body.title ?? this.message
  }

  get errors(): FieldError[] {
    return this.body.errors ?? []
  }

  get offline(): boolean {
    return this.status === 0
  }

  static unreachable(): Problem {
    return new Problem(0, { title: '网络不通', detail: '连接不上服务器,已填写的内容仍保留在本页,请稍后重试' })
  }

  static of(status: number, text: string): Problem {
    try {
      return new Problem(status, JSON.parse(text) as ProblemBody)
    } catch {
      return new Problem(status, { title: status >= 500 ? '系统暂时不可用' : `请求没有成功(${status})` })
    }
  }
}

/** Any thrown value as a Problem, so that pages show one thing only. */
export function asProblem(reason: unknown): Problem {
  return reason instanceof Problem ? reason : new Problem(-1, { title: '页面出错', detail: String(reason) })
}
