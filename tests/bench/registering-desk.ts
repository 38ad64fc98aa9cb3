import { setImmediate } from 'node:timers/promises'
import type { Workshop } from '../../src/main/workshop'
import { minor, noPrinter, openTestDesk, setUp, type TestDesk } from '../support/desk'
import { timed } from './measure'

/** A desk that does nothing but register one complaint after the other, each of the same length. */
export type RegisteringDesk = {
  readonly desk: TestDesk
  /**
   * Types a complaint, then registers it: the time is from the parsed question to the answer after the commit.
   * `typed` is called in between. The drawing goes on after the commit, and has ended when this answers.
   */
  readonly registerOne: (typed?: (draftId: number) => void) => Promise<number>
}

export async function openRegisteringDesk(
  dataDir: string,
  draw?: Workshop['draw'],
): Promise<RegisteringDesk> {
  const desk = await openTestDesk(noPrinter, { dataDir, ...(draw && { draw }) })
  await setUp(desk)
  return {
    desk,
    registerOne: async (typed = () => {}) => {
      const draftId = await typeDraft(desk)
      typed(draftId)
      const { ms } = await timed(() => desk.ask('case.register', { draftId }))
      await drawn(desk)
      return ms
    },
  }
}

async function typeDraft(desk: TestDesk) {
  const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
  const content = {
    ...draft.content,
    customer: {
      company: '甲电商有限公司',
      contactName: '陈女士',
      relation: 'employee' as const,
      phones: ['138 0000 0001'],
      address: 'C座 506',
      isAnonymous: false,
    },
    content: '进 C 座大门登记时，值班保安说话很冲，后面排队的人都在看。'.repeat(3),
    occurredWhen: '11月23日 08:50',
    place: 'C座大门岗亭',
    subjectKind: 'department' as const,
    subjectName: '保安',
    demand: '当面道歉',
    category: '服务态度',
    answers: minor,
  }
  await desk.ask('draft.save', { draftId: draft.id, content, atOnce: true })
  return draft.id
}

/** It shall not fall into the next registration. A sheet that was not drawn is a fault, and ends the waiting. */
async function drawn({ db, faults }: TestDesk): Promise<void> {
  const newest = db.prepare<[], { paper: string | null }>('SELECT paper FROM slip ORDER BY id DESC LIMIT 1')
  while (newest.get()?.paper === null) {
    if (faults.length > 0) throw faults[0]
    await setImmediate()
  }
}
