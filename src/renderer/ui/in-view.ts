import { type RefObject, useEffect, useRef } from 'react'

/** For a line of a list: once it is the chosen one, it is scrolled to where it is seen. */
export function useInView<Line extends Element>(isChosen: boolean): RefObject<Line | null> {
  const line = useRef<Line>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return line
}
