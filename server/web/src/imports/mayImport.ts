import { hasRole } from '@/shell/session'

/** Whether this person hands in tables; the server decides in the end. */
export const mayImport = () => hasRole('intake', 'handler', 'department')
