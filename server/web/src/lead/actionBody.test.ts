import { describe, expect, it } from 'vitest'
import { actionBody, checkAction, emptyValues } from './actionBody'
import { actionForms } from './actionForms'

const review = actionForms.review
const verdicts = (passed: boolean) => Object.fromEntries(review.filter((field) => field.kind === 'pass').map((field) => [field.path, passed]))

describe('action body', () => {
  it('nests dotted paths and leaves empty fields out', () =>
    expect(actionBody(actionForms.feedback, { ...emptyValues(actionForms.feedback), result: ' 已支付 ', 'callback.paid': true })).toEqual({
      result: '已支付', callback: { paid: true },
    }))
  it('sends people as a number and money as text', () =>
    expect(actionBody(actionForms['record-findings'], { people: '12', amount: '96000.00' })).toEqual({ people: 12, amount: '96000.00' }))
  it('wants every required field', () => expect(checkAction('transfer', actionForms.transfer, emptyValues(actionForms.transfer)).map((it) => it.field)).toEqual(['target']))
  it('asks for more than a word and for an explained callback', () => {
    const values = { ...emptyValues(actionForms.feedback), complainantIdentity: '班组工人', employmentRelation: '劳务', investigation: '查了', measures: '责令总包单位先行清偿', result: '已全部发放到个人银行卡', 'callback.method': '电话' }
    expect(checkAction('feedback', actionForms.feedback, values).map((it) => it.field)).toEqual(['investigation', 'callback.paid', 'callback.satisfied'])
    expect(checkAction('feedback', actionForms.feedback, { ...values, 'callback.remarks': '三次未接通' }).map((it) => it.field)).toEqual(['investigation'])
  })
  it('wants an opinion as soon as one verdict fails', () => {
    expect(checkAction('review', review, { ...verdicts(true), opinion: '' })).toEqual([])
    expect(checkAction('review', review, { ...verdicts(true), 'verdicts.clear': false, opinion: '' }).map((it) => it.field)).toEqual(['opinion'])
  })
})
