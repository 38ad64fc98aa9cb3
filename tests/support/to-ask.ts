import type { CaseId } from '#shared/domain/case'
import type { Input } from '#shared/ipc/contract'
import { settledAtOnce } from './case-way'
import { minor, type TestDesk } from './desk'

type Content = Input<'draft.save'>['content']

/** Registered and settled on the spot: its revisit clock runs. */
export async function toAsk(
  desk: TestDesk,
  customer: Partial<Content['customer']> = {},
  { sameVisitAs = null, ...more }: Partial<Content> = {},
): Promise<CaseId> {
  const { channel = 'walkIn' } = more
  const draft = await desk.ask('draft.begin', { channel, sameVisitAs })
  const content = {
    ...draft.content,
    ...(sameVisitAs === null && {
      customer: {
        ...draft.content.customer,
        contactName: '陈女士',
        phones: ['138 0000 0001'],
        address: 'C座 506',
        ...customer,
      },
    }),
    content: '走廊的灯坏了',
    answers: minor,
    ...more,
  }
  await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
  const { caseId } = await desk.ask('case.register', { draftId: draft.id })
  await desk.ask('case.settle', { caseId, at: desk.now, completedAt: desk.now, ...settledAtOnce })
  return caseId
}
