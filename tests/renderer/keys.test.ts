import { describe, expect, test } from 'vitest'
import { type Binding, boundNow, keyOf } from '../../src/renderer/keys'

function binding(key: string, words: string): Binding {
  return { key, words, run: () => {} }
}

const frame = { id: 1, isAlone: false, bindings: [binding('F2', '来访登记'), binding('Escape', '返回')] }
const screen = { id: 2, isAlone: false, bindings: [binding('Escape', '上一步')] }
const lock = { id: 3, isAlone: true, bindings: [binding('Enter', '登录')] }

function words(layers: Parameters<typeof boundNow>[0]): string[] {
  return boundNow(layers).map((one) => one.words)
}

describe('按键', () => {
  test('the screen has Esc before the frame, and the frame keeps its other keys', () => {
    expect(words([frame, screen])).toEqual(['上一步', '来访登记'])
  })

  test('behind the lock no key of the screens is heard', () => {
    expect(words([frame, screen, lock])).toEqual(['登录'])
  })

  test('what is drawn over the lock is heard before it', () => {
    expect(words([frame, lock, { ...screen, id: 4 }])).toEqual(['上一步', '登录'])
  })

  test('a key is named as the bindings spell it, whatever the layout types', () => {
    const press = { key: '', code: '', ctrlKey: false, altKey: false }
    expect(keyOf({ ...press, key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+K')
    expect(keyOf({ ...press, key: '&', code: 'Digit1', altKey: true })).toBe('Alt+1')
    expect(keyOf({ ...press, key: 'F12', code: 'F12' })).toBe('F12')
    expect(keyOf({ ...press, key: '3', code: 'Numpad3' })).toBe('3')
  })
})
