import { expect, it } from 'vitest'
import { jobGradeOf } from '../../../../src/renderer/screens/intake/job-grade-of'

const phrases = [
  { category: '设备', phrases: [] },
  { category: '突发事件', phrases: [], isLargeJob: true },
]

it('is 小项 or 较大 by the category, until she says otherwise', () => {
  expect(jobGradeOf({ category: '设备', jobGrade: null }, phrases)).toBe('minor')
  expect(jobGradeOf({ category: '突发事件', jobGrade: null }, phrases)).toBe('major')
  expect(jobGradeOf({ category: '突发事件', jobGrade: 'minor' }, phrases)).toBe('minor')
  expect(jobGradeOf({ category: '没有了', jobGrade: null }, phrases)).toBe('minor')
})
