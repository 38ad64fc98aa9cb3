/** No hand types this fast; every scanner does (measured 9). */
const handGap = 40
const scanLength = 8

/**
 * Holds digits back for as long as they might be a scanner's: 1 … 3 … Enter of a slip's code must not answer 满意 and
 * save it. A short run is a hand's and acts, in order; a long one reaches nothing, and its Enter neither.
 */
export function holdDigits(act: (digit: string) => void) {
  let run: string[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  function end(): boolean {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const held = run
    run = []
    const isScan = held.length >= scanLength
    if (!isScan) held.forEach(act)
    return isScan
  }

  return {
    /** Always true: the digit is held here, and nobody else's. */
    hold(digit: string): true {
      if (timer !== null) clearTimeout(timer)
      run.push(digit)
      timer = setTimeout(end, handGap)
      return true
    },
    /** Another key ends the run. True if it was the Enter of a scan. */
    settle(key: string): boolean {
      return end() && key === 'Enter'
    },
  }
}
