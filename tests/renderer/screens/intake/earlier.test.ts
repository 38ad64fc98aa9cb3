import { describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { emptyDraft } from '#shared/domain/draft'
import { timesRaisedCards } from '../../../../src/renderer/words/intake'
import '../../desk'

const { isSomebody, mayBeTold, stillEarlier, toggled, withEarlier } = await import(
  '../../../../src/renderer/screens/intake/earlier'
)

const [first, second] = [3, 5] as CaseId[] as [CaseId, CaseId]
const draft = emptyDraft('walkIn')

describe('这件事以前提过', () => {
  test('each earlier matter that is checked makes it one time more', () => {
    const once = toggled(draft, first, true)
    expect(once).toEqual({ earlier: [first], answers: { timesRaised: 2 } })
    const twice = toggled(once, second, true)
    expect(twice).toEqual({ earlier: [first, second], answers: { timesRaised: 3 } })
    expect(toggled(twice, first, false)).toEqual({ earlier: [second], answers: { timesRaised: 2 } })
    expect(toggled(once, first, true).earlier).toEqual([first])
  })

  test('what else was answered stays', () => {
    expect(withEarlier({ earlier: [], answers: { isFault: true } }, [first]).answers).toEqual({
      isFault: true,
      timesRaised: 2,
    })
  })

  test('with the name corrected, matters of somebody else are not linked any more', () => {
    const linked = withEarlier(draft, [first, second])
    expect(stillEarlier(linked, [{ caseId: first }, { caseId: second }])).toBeNull()
    expect(stillEarlier(linked, [{ caseId: second }])).toEqual({
      earlier: [second],
      answers: { timesRaised: 2 },
    })
    expect(stillEarlier(linked, [])).toEqual({ earlier: [], answers: { timesRaised: 1 } })
  })

  test('she may say another time than what was proposed, and no link is lost by it', () => {
    const linked = { ...withEarlier(draft, [first]), answers: { timesRaised: 3 } }
    expect(stillEarlier(linked, [{ caseId: first }])).toBeNull()
  })

  test('the last card stands for every further time', () => {
    expect(timesRaisedCards(2).map(({ words }) => words)).toEqual(['第一次', '第 2 次', '第 3 次或更多'])
    expect(timesRaisedCards(5).at(-1)).toEqual({ value: 5, words: '第 5 次' })
  })
})

describe('又来了', () => {
  const typed = (part: Partial<typeof draft.customer>) => ({
    ...draft,
    customer: { ...draft.customer, ...part },
  })

  test('is looked for as soon as a name, a company, a room or a phone stands there', () => {
    expect(isSomebody(draft)).toBe(false)
    expect(isSomebody(typed({ contactName: ' ' }))).toBe(false)
    for (const part of [{ contactName: '王' }, { company: '甲' }, { address: '1' }, { phones: ['1'] }])
      expect(isSomebody(typed(part))).toBe(true)
    expect(isSomebody({ ...draft, customerId: 3 as never })).toBe(true)
  })

  test('a stranger learns nothing before she gave a number or her phone', () => {
    const byName = { matchedBy: ['name'] as const }
    const byUnit = { matchedBy: ['unit', 'name'] as const }
    const told = (
      matter: { readonly matchedBy: readonly string[] },
      phones: string[],
      known: string[] = [],
    ) => mayBeTold(matter as never, typed({ phones }), known)
    expect(told(byName, ['13800000001'])).toBe(false)
    expect(told(byUnit, [])).toBe(false)
    expect(told(byUnit, ['1380'])).toBe(false)
    expect(told(byUnit, ['138 0000 0001'])).toBe(true)
    expect(told({ matchedBy: ['customer'] }, [], ['138****0001'])).toBe(true)
    expect(told({ matchedBy: ['customer'] }, [])).toBe(false)
    expect(told({ matchedBy: ['phone'] }, [])).toBe(true)
  })
})
