import type { Project } from '@/api/project'
import { amountText } from '@/ui/format'
import { depositForms, type Words } from './words'

/** The project's deposits by entry, as people tell them apart; voided ones too, since older entries may name them. */
export function depositNames(project: Project): Words {
  return Object.fromEntries(
    project.ledger.deposits.map(({ id, entry, voided }) => [
      id,
      [depositForms[String(entry.form)], amountText(String(entry.amount)), entry.instrumentNo, voided && '(已作废)'].filter(Boolean).join(' '),
    ]),
  )
}
