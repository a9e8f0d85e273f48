import { get, post } from './http'

/** What a contractor's system signs with, for one project. */
export interface MachineCredential {
  id: string
  appId: string
  name: string
  note: string | null
  state: 'ACTIVE' | 'LOCKED' | 'REVOKED'
  stateName: string
  revokeReason: string | null
  previousUntil: string | null
  failures: number
  lastFailedAt: string | null
  lockedUntil: string | null
  lastUsedAt: string | null
  rotatedAt: string | null
  createdAt: string
  createdBy: string
}

/** With its secret, which no later answer tells again. */
export interface IssuedCredential {
  credential: MachineCredential
  appId: string
  secret: string
}

const of = (project: string) => `/api/v1/projects/${project}/machine-credentials`

export const machineCredentials = (project: string) => get<{ items: MachineCredential[] }>(of(project))
export const issueCredential = (project: string, body: { name: string; note: string | null }) => post<IssuedCredential>(of(project), body)
export const rotateCredential = (project: string, id: string, graceHours: number) => post<IssuedCredential>(`${of(project)}/${id}/actions/rotate`, { graceHours })
export const revokeCredential = (project: string, id: string, reason: string) => post<MachineCredential>(`${of(project)}/${id}/actions/revoke`, { reason })
