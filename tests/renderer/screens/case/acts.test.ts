import { expect, test } from 'vitest'
import { ClosingGap } from '#shared/domain/progress'
import { actOfGap, actsOf } from '../../../../src/renderer/screens/case/act'
import { aCase } from './a-case'

test('the signature on the content can be recorded at any time, and never comes before the next step', () => {
  expect(actsOf(aCase())).toEqual(['forward', 'close', 'signContent'])
  expect(actsOf(aCase({ matter: { contentSignature: { kind: 'left' } } }))).toEqual(['forward', 'close'])
})

test('a closed case asks for nothing more', () => {
  expect(actsOf(aCase({ steps: [] }))).toEqual([])
})

test('what the closing asks for itself leads nowhere else', () => {
  const here = ClosingGap.options.filter((gap) => actOfGap(gap) === null)
  expect(here).toEqual(['nature', 'approval'])
})
