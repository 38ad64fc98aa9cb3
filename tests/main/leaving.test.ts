import { expect, test } from 'vitest'
import { openLeaving } from '../../src/main/leaving'

function deskThat({ isKept }: { isKept: boolean }) {
  let asked = 0
  const leaving = openLeaving({
    isKept: () => isKept,
    asked: () => {
      asked++
    },
  })
  /** Whether the program ends, and how often a supervisor was asked for by then. */
  const outcome = (act: (event: { preventDefault(): void }) => void) => {
    let ends = true
    act({
      preventDefault: () => {
        ends = false
      },
    })
    return { ends, asked }
  }
  return { leaving, outcome }
}

const key = (code: string, held: { control?: boolean; alt?: boolean } = {}, type = 'keyDown') => ({
  type,
  code,
  control: false,
  alt: false,
  ...held,
})

test('out of 全屏值守 whoever closes the window ends the program, and no key is taken away', () => {
  const { leaving, outcome } = deskThat({ isKept: false })
  expect(outcome(leaving.guard)).toEqual({ ends: true, asked: 0 })
  expect(outcome((event) => leaving.pressed(event, key('KeyQ', { control: true })))).toEqual({
    ends: true,
    asked: 0,
  })
})

test('in 全屏值守 closing is refused and asks for a supervisor, until the program may end', () => {
  const { leaving, outcome } = deskThat({ isKept: true })
  expect(outcome(leaving.guard)).toEqual({ ends: false, asked: 1 })
  expect(outcome(leaving.guard)).toEqual({ ends: false, asked: 2 })
  leaving.allow()
  expect(outcome(leaving.guard)).toEqual({ ends: true, asked: 2 })
})

test('Ctrl+Q and Alt+F4 ask once each, when they go down; keys beside them stay the window’s', () => {
  const { leaving, outcome } = deskThat({ isKept: true })
  const press = (pressed: ReturnType<typeof key>) => outcome((event) => leaving.pressed(event, pressed))
  expect(press(key('KeyQ', { control: true }))).toEqual({ ends: false, asked: 1 })
  expect(press(key('KeyQ', { control: true }, 'keyUp'))).toEqual({ ends: true, asked: 1 })
  expect(press(key('F4', { alt: true }))).toEqual({ ends: false, asked: 2 })
  for (const others of [
    key('KeyQ'),
    key('F4'),
    key('KeyQ', { alt: true }),
    key('F4', { control: true }),
    key('KeyQ', { control: true, alt: true }),
  ])
    expect(press(others)).toEqual({ ends: true, asked: 2 })
})
