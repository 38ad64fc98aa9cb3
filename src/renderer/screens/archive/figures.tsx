import { useState } from 'react'
import { type Figure, FigureGroup } from '#shared/domain/figure'
import { ActionButton } from '../../ui/action-button'
import { archiveWords, groupWord } from '../../words/archive'

/** 数字, in groups; each says on demand what was counted. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const [hasFormulas, setHasFormulas] = useState(false)
  return (
    <section className="card figures" aria-label={archiveWords.figures}>
      <div className="row head">
        <h3>{archiveWords.figures}</h3>
        <span className="push" />
        <ActionButton
          words={hasFormulas ? archiveWords.hideFormulas : archiveWords.showFormulas}
          shortcut="Alt+F"
          run={() => setHasFormulas(!hasFormulas)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list of figures is scrolled by the keyboard */}
      <div className="scroll" tabIndex={0}>
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

type GroupOf = {
  readonly words: string
  readonly figures: readonly Figure[]
  readonly hasFormulas: boolean
}

function Group({ words, figures, hasFormulas }: GroupOf) {
  if (figures.length === 0) return null
  return (
    <>
      <h3 className="dim">{words}</h3>
      <dl>
        {figures.map(({ label, value, formula }) => (
          <div key={label} title={formula}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {hasFormulas && <dd className="dim small formula">{formula}</dd>}
          </div>
        ))}
      </dl>
    </>
  )
}
