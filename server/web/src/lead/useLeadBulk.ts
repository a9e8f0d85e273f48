import { actOnLead, type LeadItem } from '@/api/lead'
import { useBulk } from '@/ui/useBulk'

export const useLeadBulk = () =>
  useBulk<LeadItem>((lead) => lead.leadNo, async (lead, action, body) => (await actOnLead(lead.id, action, body, `"${lead.version}"`)).body)
