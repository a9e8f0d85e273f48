/**
 * The lead (投诉举报欠薪线索) and its handling after annex 1 of the seed policy (requirements 1.4, 5.5): states, actions, what has to
 * be handed in, which clocks run. Browser buttons, the API page and the database come from {@link
 * zhiqian.kernel.lead.LeadAction}.
 */
package zhiqian.kernel.lead;
