import { expect, it } from 'vitest'
import { assertCutsFit } from './ledger-without'

it('leaves out of the ledger the lines that are there', () => {
  expect(assertCutsFit).not.toThrow()
})
