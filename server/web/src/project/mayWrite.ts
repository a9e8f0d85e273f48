import { hasRole } from '@/shell/session'

/** Whether this person enters into the ledger; the server decides in the end. */
export const mayWrite = () => hasRole('intake', 'handler', 'reviewer', 'leader', 'department')
