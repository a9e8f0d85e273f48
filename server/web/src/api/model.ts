import { get, post } from './http'

export interface Finding {
  code: string
  name: string
  when: string
  sentence: string
}

export interface ModelDefinition {
  code: string
  name: string
  scope: string
  party: string
  department: string
  applies: string
  score: string
  findings: Finding[]
  clears: string
  level: string
  remedy: string
  limitDays: number | null
  /** Working days if not said */
  limitUnit?: 'WORKING_DAYS' | 'DAYS' | null
  note: string | null
}

export type ModelState = 'DRAFT' | 'PUBLISHED' | 'RETIRED' | 'REFUSED' | 'TAKEN_BACK'

/** The plugin that brings a model; its version is the model's. */
export interface ModelSource {
  plugin: string
  name: string
  version: string
}

/** How a superior has handed a model down; it is for reading only. */
export interface HandedDown {
  from: string
  fromName: string
  /** May not be switched off here */
  locked: boolean
  handedAt: string
  handedBy: string
  receivedAt: string
  /** The last version, if it cannot be used here, and why */
  refusedVersion: number | null
  refusal: string | null
  endedAt: string | null
  endReason: string | null
}

export interface WarningModel {
  code: string
  name: string
  origin: 'STATUTORY' | 'OWN' | 'PLUGIN' | 'HANDED_DOWN'
  plugin: ModelSource | null
  handedDown: HandedDown | null
  version: number
  state: ModelState
  stateName: string
  /** The plugin's or the superior's; a version of the county's own counts all the same */
  switchedOff: boolean
  definition: ModelDefinition
}

export interface ModelVersion {
  version: number
  state: ModelState
  stateName: string
  note: string | null
  effectiveOn: string | null
  createdAt: string | null
  createdBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  definition: ModelDefinition
}

/** How a model stands in one county. */
export interface HandDown {
  tenant: string
  tenantName: string
  state: 'NONE' | 'SENT' | 'IN_USE' | 'SWITCHED_OFF' | 'REFUSED' | 'TAKING_BACK' | 'TAKEN_BACK'
  stateName: string
  version: number | null
  versionInUse: number | null
  locked: boolean
  note: string | null
  handedAt: string | null
  handedBy: string | null
  answeredAt: string | null
  takenBackAt: string | null
  takenBackBy: string | null
  takeBackReason: string | null
}

export interface ModelProblem {
  field: string
  /** 1-based; 0 if the whole field is meant */
  line: number
  /** 0-based */
  column: number
  message: string
}

export interface BackTestHit {
  subject: string
  subjectName: string
  period: string
  on: string
  until: string
  level: 'BLUE' | 'YELLOW' | 'ORANGE' | 'RED'
  explanation: string
  confirmed: boolean
}

export interface BackTest {
  days: string[]
  subjects: number
  raised: number
  confirmed: number
  hits: BackTestHit[]
}

export interface Fact {
  name: string
  type: string
  typeName: string
  meaning: string
  source: string
  scopes: string[]
}

export interface ModelParameter {
  name: string
  meaning: string
  unit: string | null
}

export interface FactRow {
  scope: string
  scopeName: string
  period: string
  values: { fact: string; type: string; meaning: string; source: string; value: unknown; text: string }[]
}

const models = '/api/v1/warning-models'
const one = (code: string) => `${models}/${encodeURIComponent(code)}`

export const warningModels = () => get<{ items: WarningModel[] }>(models)
export const warningModel = (code: string) => get<WarningModel>(one(code))
export const modelVersions = (code: string) => get<{ items: ModelVersion[] }>(`${one(code)}/versions`)
export const modelParameters = () => get<{ items: ModelParameter[] }>(`${models}/parameters`)
export const facts = () => get<{ items: Fact[] }>('/api/v1/facts')
export const projectFacts = (project: string) => get<{ items: FactRow[] }>(`/api/v1/projects/${project}/facts`)
export const checkModel = (definition: ModelDefinition) => post<{ valid: boolean; problems: ModelProblem[] }>(`${models}/check`, definition)
export const backTest = (definition: ModelDefinition, from: string, to: string) => post<BackTest>(`${models}/back-tests`, { definition, from, to })
export const saveDraft = (definition: ModelDefinition, note: string | null) => post<ModelVersion>(models, { definition, note })
export const publishVersion = (code: string, version: number, effectiveOn: string | null) =>
  post<ModelVersion>(`${one(code)}/versions/${version}/actions/publish`, { effectiveOn })
export const retireModel = (code: string) => post<void>(`${one(code)}/actions/retire`)
export const switchOffModel = (code: string, reason: string) => post<WarningModel>(`${one(code)}/actions/switch-off`, { reason })
export const switchOnModel = (code: string) => post<WarningModel>(`${one(code)}/actions/switch-on`)
export const handDowns = (code: string) => get<{ items: HandDown[] }>(`${one(code)}/hand-downs`)
export const handDownModel = (code: string, counties: string[], locked: boolean) => post<{ items: HandDown[] }>(`${one(code)}/hand-downs`, { counties, locked })
export const takeBackModel = (code: string, counties: string[], reason: string) => post<{ items: HandDown[] }>(`${one(code)}/hand-downs/actions/take-back`, { counties, reason })
