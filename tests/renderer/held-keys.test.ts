import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

class Element extends EventTarget {
  getAttribute() {
    return null
  }
}
class HTMLInputElement extends Element {}
class HTMLTextAreaElement extends Element {}
class HTMLButtonElement extends Element {}
const window = new EventTarget()
vi.stubGlobal('window', window)
vi.stubGlobal('document', { querySelectorAll: () => [] })
Object.entries({ Element, HTMLInputElement, HTMLTextAreaElement, HTMLButtonElement }).forEach((one) => {
  vi.stubGlobal(...one)
})

const { listenToKeys, useBound } = await import('../../src/renderer/keys')
listenToKeys()

const run = vi.fn()

function bind(...keys: readonly string[]) {
  useBound.setState({
    layers: [{ id: 1, isAlone: false, bindings: keys.map((key) => ({ key, words: '', run })) }],
  })
}

/** One keydown; whether the window took it from the control with the focus. */
function down(
  key: string,
  { repeat = false, target = window }: { repeat?: boolean; target?: EventTarget } = {},
) {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, code: key, repeat })
  Object.defineProperty(event, 'target', { value: target })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

beforeEach(() => {
  vi.useFakeTimers()
  run.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('按住不放', () => {
  test('a bound key acts once, however long it is held', () => {
    bind('Enter')
    down('Enter')
    for (let times = 0; times < 30; times++) expect(down('Enter', { repeat: true })).toBe(true)
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('an arrow that is held moves on', () => {
    bind('ArrowDown')
    down('ArrowDown')
    down('ArrowDown', { repeat: true })
    expect(run).toHaveBeenCalledTimes(2)
  })

  test('a held digit is one answer, neither a row of them nor a scanner', () => {
    bind('1')
    down('1')
    vi.advanceTimersByTime(500)
    for (let times = 0; times < 30; times++) {
      down('1', { repeat: true })
      vi.advanceTimersByTime(30)
    }
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('a long Enter does not press the button that it brought up', () => {
    const button = new HTMLButtonElement()
    down('Enter')
    expect(down('Enter', { repeat: true, target: button })).toBe(true)
  })

  test('a long Enter makes lines only in the field in which it began', () => {
    const field = new HTMLTextAreaElement()
    down('Enter')
    expect(down('Enter', { repeat: true, target: field })).toBe(true)
    down('Enter', { target: field })
    expect(down('Enter', { repeat: true, target: field })).toBe(false)
  })

  test('what writes in a field writes on', () => {
    bind('F2')
    const field = new HTMLInputElement()
    expect(down('a', { repeat: true, target: field })).toBe(false)
    expect(down('Backspace', { repeat: true, target: field })).toBe(false)
  })
})
