import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { asked, next, ok, settled } from '../../desk'

const { useEmergency } = await import('../../../../src/renderer/screens/emergency/store')

const { type, give, called, startOver } = useEmergency.getState()
const first = 7 as CaseId
const call = { at: '2026-11-23T06:30:00.000Z', whom: '火警', phone: '119' }

/** The number is on the screen. */
async function begin() {
  type({ what: '楼道有烟' })
  give()
  next('emergency.register').answer(ok({ caseId: first, number: 'TS-202611-0007', draftId: 11 }))
  await settled()
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  startOver()
})

test('what was typed stays when the number did not come', async () => {
  type({ what: '楼道有烟' })
  give()
  next('emergency.register').answer({ kind: 'fault', reference: 'K3F9' })
  await settled()
  expect(useEmergency.getState()).toMatchObject({
    what: '楼道有烟',
    numbered: null,
    problem: { reference: 'K3F9' },
  })
})

test('a call stands under its emergency with its time', async () => {
  await begin()
  called(first, '火警', '119')
  next('emergency.called').answer(ok({ calls: [call] }))
  await settled()
  expect(useEmergency.getState().calls).toEqual([call])
})

test('a call that is recorded after she left is not shown under the next emergency', async () => {
  await begin()
  called(first, '火警', '119')
  startOver()
  next('emergency.called').answer(ok({ calls: [call] }))
  await settled()
  expect(useEmergency.getState().calls).toEqual([])
})
