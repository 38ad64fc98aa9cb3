import { describe, expect, it } from 'vitest'
import { PrintTrouble } from '#shared/domain/print'
import { troubleAdvice, troubleSentence } from '../../../src/renderer/words/print'

describe('打印机出了什么事', () => {
  it.each(PrintTrouble.options)(
    '%s says what happened and what to do, shortly and each its own',
    (trouble) => {
      const { what, todo } = troubleAdvice[trouble]
      for (const words of [what, todo]) {
        expect(words).toMatch(/^[\p{Script=Han}A-Z\d「」·，、 ]+$/u)
        expect(words.length).toBeLessThanOrEqual(28)
      }
      const alike = PrintTrouble.options.filter((other) => troubleAdvice[other].what === what)
      expect(alike).toEqual([trouble])
    },
  )

  it('what is kept comes before what to do', () => {
    expect(troubleSentence('前台', 'offline', 'TS-202611-0007')).toBe(
      '打印机「前台」没有响应，单子已登记（TS-202611-0007），可稍后在案件里补打。请看电源和网线，接通后会接着出。',
    )
  })
})
