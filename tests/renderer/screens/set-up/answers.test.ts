import { describe, expect, test } from 'vitest'
import { type Answers, blankAnswers, gapOf } from '../../../../src/renderer/screens/set-up/answers'
import { hoursOf, typedFrom } from '../../../../src/renderer/screens/set-up/hours-typed'

function answers(changed: Partial<Answers>): Answers {
  return { ...blankAnswers, ...changed }
}

function answersOfHours() {
  const { isEachDayOwn, days, keepsHolidays, dutyOutsideHours } = blankAnswers
  return { isEachDayOwn, days, keepsHolidays, dutyOutsideHours }
}

describe('首次设置', () => {
  test('the week as it is suggested: Monday to Friday, nine to six', () => {
    const day = { opensAt: '09:00', closesAt: '18:00' }
    expect(hoursOf(blankAnswers)?.hours).toEqual([null, day, day, day, day, day, null])
  })

  test("Monday's hours hold for all until the days part", () => {
    const days = blankAnswers.days.map((day, weekday) =>
      weekday === 6 ? { isOpen: true, from: '9', until: '12' } : day,
    )
    expect(hoursOf(answers({ days }))?.hours[6]).toEqual({ opensAt: '09:00', closesAt: '18:00' })
    expect(hoursOf(answers({ days, isEachDayOwn: true }))?.hours[6]).toEqual({
      opensAt: '09:00',
      closesAt: '12:00',
    })
  })

  test('a desk that closes before it opens is asked again', () => {
    const days = blankAnswers.days.map((day) => ({ ...day, until: '08:00' }))
    expect(gapOf('hours', answers({ days }))).toBe('hours')
  })

  test('no day chosen means that the desk never closes', () => {
    const days = blankAnswers.days.map((day) => ({ ...day, isOpen: false }))
    expect(gapOf('hours', answers({ days }))).toBeNull()
  })

  test('the desk keeps no public holidays unless somebody says so', () => {
    expect(hoursOf(blankAnswers)?.keepsHolidays).toBe(false)
    expect(hoursOf(answers({ keepsHolidays: true }))?.keepsHolidays).toBe(true)
  })

  test('the hours in force stand in the fields as they were set, and mean the same when they are saved again', () => {
    const days = blankAnswers.days.map((day, weekday) =>
      weekday === 6 ? { isOpen: true, from: '10:00', until: '12:00' } : day,
    )
    const eachOwn = hoursOf(answers({ days, isEachDayOwn: true, keepsHolidays: true }))
    const allAlike = hoursOf(blankAnswers)
    if (!eachOwn || !allAlike) throw new Error('both are clear')
    expect(hoursOf(typedFrom(eachOwn, '值班李师傅'))).toEqual(eachOwn)
    expect(typedFrom(eachOwn, '值班李师傅')).toMatchObject({
      isEachDayOwn: true,
      dutyOutsideHours: '值班李师傅',
    })
    expect(typedFrom(allAlike, '')).toEqual(answersOfHours())
  })

  test('two departments of one name, or one without, are mended before going on', () => {
    const [first] = blankAnswers.departments
    if (!first) throw new Error('S0 names departments')
    const twice = [...blankAnswers.departments, { ...first, name: ` ${first.name} ` }]
    expect(gapOf('departments', answers({ departments: twice }))).toBe('departmentTwice')
    expect(gapOf('departments', answers({ departments: [{ ...first, name: ' ' }] }))).toBe('departmentName')
    expect(gapOf('departments', answers({ departments: [] }))).toBe('noDepartment')
  })

  test('a PIN that is guessed at once, or typed differently the second time, is not taken', () => {
    const operatorName = '王敏'
    const pin = '135792'
    expect(gapOf('operator', answers({ operatorName, pin: '123456', pinAgain: '123456' }))).toBe('pin')
    expect(gapOf('operator', answers({ operatorName, pin, pinAgain: '135793' }))).toBe('pinAgain')
    expect(gapOf('operator', answers({ operatorName, pin, pinAgain: pin }))).toBeNull()
  })
})
