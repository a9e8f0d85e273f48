import { get, post, type Page, type Query } from './http'

/** A person on a project, masked; `no` leads to the whole person for a purpose. */
export interface Worker {
  no: number
  name: string
  idNo: string
  phone: string | null
  role: 'WORKER' | 'MANAGER' | 'LABOUR_OFFICER'
  employer: string
  team: string | null
  trade: string | null
  enteredOn: string
  leftOn: string | null
  settledOn: string | null
  bank: string | null
  account: string | null
  socialCard: boolean
  contract: boolean
}

export interface AttendanceDay {
  date: string
  registered: number
  attended: number
  unregistered: number
  elsewhere: number
  officerPresent: boolean
  closedAt: string | null
  closedBy: string | null
  closedByName: string | null
  note: string | null
}

export interface Wage {
  no: number
  name: string
  idNo: string
  days: number
  due: string | null
  net: string | null
  paid: string
  full: boolean
  lastResult: string | null
  reason: string | null
  signedOn: string | null
}

/** The sums are those of the whole month. */
export interface Wages extends Page<Wage> {
  due: string | null
  net: string | null
  paid: string
  unpaid: number
}

export interface Transaction {
  source: string
  ref: string
  bookedOn: string
  bookedAt: string
  incoming: boolean
  amount: string
  balance: string | null
  kind: string
  counterparty: string | null
  reversedAt: string | null
}

/** The sums are those of the whole period, without what was reversed. */
export interface Transactions extends Page<Transaction> {
  incoming: string
  outgoing: string
}

export interface LabourContract {
  id: string
  workerNo: number
  name: string
  kindName: string
  number: string | null
  signedOn: string
  validFrom: string | null
  validTo: string | null
  wageStandard: string | null
  payTime: string | null
  payMethod: string | null
  payCycle: string | null
  file: string | null
  voided: boolean
  voidReason: string | null
  updatedAt: string
  updatedBy: string
}

export interface LabourContracts extends Page<LabourContract> {
  valid: number
  voided: number
  keptUntil: string | null
}

export interface Person {
  name: string
  idNo: string
  phone: string | null
  bank: string | null
  account: string | null
}

const of = (project: string) => `/api/v1/projects/${project}`

export const workers = (project: string, query: Query) => get<Page<Worker>>(`${of(project)}/workforce/workers`, query)
export const discloseWorker = (project: string, worker: number, purpose: string) =>
  post<Person>(`${of(project)}/workforce/workers/${worker}/disclosures`, { purpose })
export const attendance = (project: string, month: string) => get<{ items: AttendanceDay[] }>(`${of(project)}/workforce/attendance`, { month })
export const closeDay = (project: string, date: string, note: string) =>
  post<{ items: AttendanceDay[] }>(`${of(project)}/workforce/attendance/${date}/actions/close`, { note })
export const wages = (project: string, query: Query) => get<Wages>(`${of(project)}/workforce/wages`, query)
export const transactions = (project: string, query: Query) => get<Transactions>(`${of(project)}/workforce/transactions`, query)
export const labourContracts = (project: string, query: Query) => get<LabourContracts>(`${of(project)}/labour-contracts`, query)
export const contractFilePath = (project: string, contract: string) => `${of(project)}/labour-contracts/${contract}/file`
export const voidContract = (project: string, contract: string, reason: string) =>
  post<LabourContract>(`${of(project)}/labour-contracts/${contract}/actions/void`, { reason })
