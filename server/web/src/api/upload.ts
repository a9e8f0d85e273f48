import { Problem } from './problem'

/** Sends one file as multipart part `file`, with further fields beside it; XMLHttpRequest because fetch cannot tell the upload's progress. */
export function upload<T>(path: string, file: File, onProgress: (percent: number) => void, fields: Record<string, string> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file, file.name)
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100))
    request.onerror = () => reject(Problem.unreachable())
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText || 'null') as T)
      else reject(Problem.of(request.status, request.responseText))
    }
    request.send(form)
  })
}
