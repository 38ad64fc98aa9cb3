import { useEffect } from 'react'
import { Verdict, verdictWord } from '#shared/domain/walk'
import type { WalkView } from '#shared/ipc/walk-views'
import { useInView } from '../../ui/in-view'
import { pointWords, walkWords } from '../../words/walks'
import { check, choosePoint, findingLeft, typeWith, useWalking } from './store'

type GridOf = { readonly walk: WalkView; readonly isActive: boolean }

/** The list of points; ↑ ↓ choose one, and the focus is on it. */
export function Grid({ walk, isActive }: GridOf) {
  const point = useWalking((store) => store.point)
  const all = walk.areas.flatMap((area) => area.points)
  const first = all.find(({ verdict }) => verdict === null)?.code ?? all[0]?.code ?? null
  const left = findingLeft(walk)
  const isKnown = point === null || all.some(({ code }) => code === point)
  // Where she left off: at a finding that was not recorded, else at the first point without a result.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => choosePoint(left ? left.point : point === null || !isKnown ? first : point), [])
  return (
    <ul className="scroll points" aria-label={walkWords.grid}>
      {walk.areas.map(({ code, area, points }) => (
        <li key={code}>
          <h3>{area}</h3>
          <ul>
            {points.map((one) => (
              <Point
                key={one.code}
                walk={walk}
                code={one.code}
                words={one.words}
                verdict={one.verdict}
                isChosen={one.code === point}
                isActive={isActive}
              />
            ))}
          </ul>
        </li>
      ))}
      <li>
        <ul>
          <Point
            walk={walk}
            code={null}
            words={walkWords.beside}
            verdict={null}
            isChosen={point === null}
            isActive={isActive}
          />
        </ul>
      </li>
    </ul>
  )
}

type PointOf = GridOf & {
  readonly code: string | null
  readonly words: string
  readonly verdict: Verdict | null
  readonly isChosen: boolean
}

function Point({ walk, code, words, verdict, isChosen, isActive }: PointOf) {
  const line = useInView<HTMLLIElement>(isChosen)
  const found = walk.found.filter((one) => one.point === code).length
  useEffect(() => {
    if (isChosen && isActive) line.current?.querySelector('button')?.focus()
  }, [isChosen, isActive, line])
  return (
    <li ref={line} className={isChosen ? 'point chosen' : 'point'}>
      <button
        type="button"
        className="words"
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen}
        aria-label={pointWords(words, verdict)}
        onClick={() => choosePoint(code)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && code === null) typeWith(walk, { kind: 'finding', findingId: null })
        }}
      >
        {words}
      </button>
      <span className="dim small">{found > 0 && walkWords.places(found)}</span>
      {code !== null &&
        Verdict.options.map((one) => (
          <button
            key={one}
            type="button"
            tabIndex={-1}
            className={`verdict ${one}`}
            aria-pressed={one === verdict}
            onClick={() => {
              choosePoint(code)
              check(walk.key, code, one)
            }}
          >
            {one === verdict ? '☑' : '□'} {verdictWord[one]}
          </button>
        ))}
    </li>
  )
}
