import { describe, expect, test } from 'vitest'
import { Grade, type GradeAnswers, gradeOf, isRaised } from '#shared/domain/grade'

const no: GradeAnswers = { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false }
const secondRepeat = 3

describe('the grade that the answers rest on (S0 ③)', () => {
  test.each<[string, Partial<GradeAnswers>, string, string]>([
    ['all no: attitude or conduct without loss', {}, 'minor', 'conduct'],
    ['a fault of the management', { isFault: true }, 'major', 'fault'],
    ['a promise broken the first time', { isPromiseBroken: true }, 'major', 'promiseBroken'],
    [
      'a promise broken at its first repeat',
      { isPromiseBroken: true, timesRaised: 2 },
      'major',
      'promiseBroken',
    ],
    [
      'a promise broken at its second repeat',
      { isPromiseBroken: true, timesRaised: 3 },
      'critical',
      'promiseBrokenRepeatedly',
    ],
    ['loss caused by the company', { isLossCaused: true }, 'critical', 'lossCaused'],
    ['repetition alone, however often', { timesRaised: 9 }, 'minor', 'conduct'],
  ])('%s', (_words, answers, grade, ground) => {
    expect(gradeOf({ ...no, ...answers }, secondRepeat)).toEqual({ grade, ground })
  })

  test('from which time on it is 多次 is the profile’s to say', () => {
    expect(gradeOf({ ...no, isPromiseBroken: true, timesRaised: 2 }, 2).grade).toBe('critical')
  })
})

test('raised is every higher grade, and no other', () => {
  const raised = Grade.options.flatMap((from) => Grade.options.map((to) => [from, to, isRaised(from, to)]))
  expect(raised.filter(([, , is]) => is).map(([from, to]) => `${from}-${to}`)).toEqual([
    'minor-major',
    'minor-critical',
    'major-critical',
  ])
})
