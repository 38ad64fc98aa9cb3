/** No hand types this fast; every scanner does (measured 9). */
const handGap = 40
const scanLength = 8
/** A scanner may be a little slower with the Enter that it ends with. */
const enterGap = 120

type Run = readonly { readonly digit: string; readonly at: EventTarget | null }[]

type Hands = {
  /** A digit that a hand pressed, and where. */
  readonly typed: (digit: string, at: EventTarget | null) => void
  /** A run that was a scanner's; `?` stands for a digit that an input method took. */
  readonly scanned: (code: string) => void
}

/**
 * Holds digits back for as long as they might be a scanner's: 1 … 3 … Enter of a slip's code must not answer 满意 and
 * save it, nor stand in a field. A short run is a hand's and acts, in order; a long one reaches nothing, and its Enter
 * neither.
 */
export function holdDigits({ typed, scanned }: Hands) {
  let run: Run = []
  let pressedAt = Number.NEGATIVE_INFINITY
  /** Of the same run by the keys' own times, and let go already: a machine that stands still tears a scan in two. */
  let before = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let enter: ReturnType<typeof setTimeout> | null = null

  /** `by`: the key that ends it. */
  function end(by: string | null = null): boolean {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const held = run
    run = []
    before += held.length
    if (isScan(held, before, by)) {
      scanned(held.map(({ digit }) => digit).join(''))
      return true
    }
    for (const { digit, at } of held) if (digit !== lost) typed(digit, at)
    return false
  }

  function endInTime(): void {
    if (!end()) return
    enter = setTimeout(() => {
      enter = null
    }, enterGap)
  }

  /** By the keys' own times: a busy window hears a hand's digits one right after the other. */
  function add(digit: string, at: EventTarget | null, now: number): void {
    if (now - pressedAt >= handGap) {
      end()
      before = 0
    }
    pressedAt = now
    if (timer !== null) clearTimeout(timer)
    run = [...run, { digit, at }]
    timer = setTimeout(endInTime, handGap)
  }

  return {
    /** Always true: the digit is held here, and nobody else's. `now`: when it was pressed, in ms. */
    hold(digit: string, at: EventTarget | null, now: number): true {
      add(digit, at, now)
      return true
    },
    /** An input method took a digit: it chose a word there, or began a scan in the middle of a composition. */
    lose(now: number): void {
      add(lost, null, now)
    },
    /** Another key ends the run. True if it was the Enter of a scan. */
    settle(key: string, now: number): boolean {
      const isLate = enter !== null || (before >= scanLength && now - pressedAt < handGap)
      if (enter !== null) clearTimeout(enter)
      enter = null
      const isOfScan = end(key) || isLate
      before = 0
      return isOfScan && key === 'Enter'
    },
  }
}

const lost = '?'

/**
 * In the middle of a composition most of a code is gone without a word: the first digit that stands for a candidate
 * takes it, those that stand for none are never heard of. What follows on its heels is no hand's either.
 */
function isScan(held: Run, length: number, endedBy: string | null): boolean {
  if (held.length > 0 && length >= scanLength) return true
  const isBroken = held.some(({ digit }) => digit === lost)
  return isBroken && (held.length > 1 || endedBy === 'Enter')
}
