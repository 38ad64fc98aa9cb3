import { describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { emptyDraft } from '#shared/domain/draft'
import { timesRaisedCards } from '../../../../src/renderer/words/intake'
import '../../desk'

const { stillEarlier, toggled, withEarlier } = await import('../../../../src/renderer/screens/intake/earlier')

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
