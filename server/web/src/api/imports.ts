import { get, post, type Page, type Query } from './http'
import { upload } from './upload'

export interface ImportColumn {
  heading: string
  required: boolean
  example: string | null
  meaning: string | null
}

export interface ImportKind {
  kind: string
  name: string
  columns: ImportColumn[]
}

export type ImportMode = 'EACH_ROW' | 'ALL_OR_NOTHING' | 'DRY_RUN'
export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'REJECTED' | 'FAILED' | 'CANCELLED'

export interface ImportJob {
  id: string
  kind: string
  kindName: string
  fileName: string
  mode: ImportMode
  state: ImportState
  phase: string | null
  totalRows: number | null
  readRows: number
  addedRows: number
  changedRows: number
  sameRows: number
  badRows: number
  progress: number | null
  failure: string | null
  /** Headings of the file that mean nothing to its kind. */
  ignoredColumns?: string[]
  createdAt: string
  createdBy: string
  finishedAt: string | null
}

export interface ImportError {
  row: number
  columns: string[] | string | null
  message: string
  cells: Record<string, string | null> | (string | null)[] | null
}

const imports = '/api/v1/imports'

export const importKinds = () => get<{ items: ImportKind[] }>(`${imports}/kinds`)
export const templatePath = (kind: string) => `${imports}/kinds/${encodeURIComponent(kind)}/template`
export const importJobs = (query: Query) => get<Page<ImportJob>>(imports, query)
export const startImport = (kind: string, mode: ImportMode, file: File, onProgress: (percent: number) => void) =>
  upload<ImportJob>(`${imports}/${encodeURIComponent(kind)}`, file, onProgress, { mode })
export const cancelImport = (id: string) => post<void>(`${imports}/${id}/actions/cancel`)
export const importErrors = (id: string, query: Query) => get<Page<ImportError>>(`${imports}/${id}/errors`, query)
export const correctionsPath = (id: string) => `${imports}/${id}/errors?format=xlsx`
