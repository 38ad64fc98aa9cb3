import { type Binding, boundNow, useBound } from '../keys'
import { KeyCap } from './key-cap'
import './key-bar.css'

/**
 * The bottom line: the keys that work now. For the eye and the mouse; what a key does is also a button with its name,
 * so the line itself is not read out.
 */
export function KeyBar() {
  const shown = useBound(({ layers }) => layers)
  const bindings = boundNow(shown).filter((binding) => !binding.isHidden)
  const isRight = (binding: Binding) => binding.side === 'right'
  return (
    <footer className="key-bar" aria-hidden="true">
      <div className="ways">
        {bindings
          .filter((binding) => !isRight(binding))
          .sort((a, b) => order(a) - order(b))
          .map(keyOfBar)}
      </div>
      <span className="push" />
      {bindings.filter(isRight).toReversed().map(keyOfBar)}
    </footer>
  )
}

function order({ key }: Binding): number {
  return Number(/^F(\d+)$/.exec(key)?.[1] ?? 100)
}

function keyOfBar(binding: Binding) {
  return (
    <button
      key={binding.key}
      type="button"
      tabIndex={-1}
      className={binding.isMain ? 'main' : ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => binding.run()}
    >
      <KeyCap of={binding.key} /> {binding.words}
    </button>
  )
}
