import type { IsoDay } from '#shared/domain/day'
import { minor, type TestDesk } from './desk'

export const referral = { by: '市政务服务热线', number: '义热转〔2026〕118号' }

/** A complaint that an authority passed on, with its limit; registered. */
export async function registerReferred(desk: TestDesk, replyBy: string | null = '2026-11-30') {
  const draft = await desk.ask('draft.begin', { channel: 'referred' })
  const customer = {
    ...draft.content.customer,
    company: '乙物流有限公司',
    contactName: '周女士',
    phones: ['137 0000 0003'],
    address: 'A座 1201',
  }
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: {
      ...draft.content,
      customer,
      content: '热线转来：货梯夜里停运，无人通知',
      answers: minor,
      referral: { ...referral, replyBy: replyBy as IsoDay | null },
    },
  })
  return await desk.ask('case.register', { draftId: draft.id })
}
