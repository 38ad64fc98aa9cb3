import { expect, test } from 'vitest'
import { openIdleLock } from '../../src/main/idle-lock'

function idleAfter(minutes: number) {
  const time = { now: 0, locks: 0 }
  const idle = openIdleLock({
    minutes: () => minutes,
    lock: () => {
      time.locks++
    },
    steady: () => time.now,
  })
  const at = (ms: number) => {
    time.now = ms
    idle.look()
    return time.locks
  }
  return { idle, at, time }
}

test('the desk locks itself once nobody has touched it for so many minutes, once', () => {
  const { at } = idleAfter(5)
  expect([at(299_999), at(300_000), at(900_000)]).toEqual([0, 1, 1])
})

test('a key or the mouse begins the minutes anew, also after it was locked', () => {
  const { idle, at, time } = idleAfter(1)
  time.now = 59_000
  idle.touched()
  expect([at(60_000), at(118_999), at(119_000)]).toEqual([0, 0, 1])
  idle.touched()
  expect([at(178_999), at(179_000)]).toEqual([1, 2])
})
