import { useRef, useState } from 'react'

/**
 * One thing at a time: while what was begun is not settled, nothing else is begun. Two presses within the blink of an
 * eye are one, so the guard does not wait for the next drawing.
 */
export function useOnce() {
  const isHeld = useRef(false)
  const [isUnderWay, setIsUnderWay] = useState(false)
  const begin = async (run: () => unknown): Promise<void> => {
    if (isHeld.current) return
    isHeld.current = true
    try {
      const begun = run()
      if (!(begun instanceof Promise)) return
      setIsUnderWay(true)
      await begun
    } finally {
      isHeld.current = false
      setIsUnderWay(false)
    }
  }
  return { isUnderWay, begin }
}
