import { FigureGroup } from '#shared/domain/figure'
import type { KeyedFigure } from '#shared/domain/figure-sheet'
import { archiveWords, groupWord } from '../../words/archive'
import { openNumber } from './figure-store'

type FiguresOf = { readonly figures: readonly KeyedFigure[]; readonly hasFormulas: boolean }

/** In groups; each says on demand what was counted, and opens the list of it. */
export function Figures({ figures, hasFormulas }: FiguresOf) {
  return (
    <section className="card figures" aria-label={archiveWords.figures}>
      <div className="scroll" data-column="figures">
        {FigureGroup.options.map((group) => (
          <Group
            key={group}
            words={groupWord[group]}
            figures={figures.filter((figure) => figure.group === group)}
            hasFormulas={hasFormulas}
          />
        ))}
      </div>
    </section>
  )
}

function Group({ words, figures, hasFormulas }: FiguresOf & { readonly words: string }) {
  if (figures.length === 0) return null
  return (
    <>
      <h3 className="dim">{words}</h3>
      <ul>
        {figures.map((figure) => (
          <li key={figure.label}>
            <Line figure={figure} />
            {hasFormulas && <p className="dim small formula">{figure.formula}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ figure: { label, value, formula, key } }: { readonly figure: KeyedFigure }) {
  const said = (
    <>
      <span>{label}</span> <b>{value}</b>
    </>
  )
  if (key === null) return <span className="number">{said}</span>
  return (
    <button
      type="button"
      className="number"
      data-key={key}
      tabIndex={-1}
      title={formula}
      onClick={() => openNumber({ key, title: `${label} ${value}`, formula })}
    >
      {said}
    </button>
  )
}
