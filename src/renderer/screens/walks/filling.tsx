import { type Verdict, verdictWord } from '#shared/domain/walk'
import type { WalkView } from '#shared/ipc/walk-views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { walkTitle, walkWords } from '../../words/walks'
import { FindingForm } from './finding-form'
import { Found } from './found'
import { Grid } from './grid'
import { RecordForm } from './record-form'
import { answer, check, choosePoint, doWith, typeWith, useWalking } from './store'
import { Withdrawing } from './withdrawing'

/** The bar puts what is bound last first. */
const verdictKeys: readonly (readonly [string, Verdict])[] = [
  ['3', 'none'],
  ['2', 'fail'],
  ['1', 'pass'],
]

/** The points at the left, one key each; at the right what was found at the chosen one, or the end of it. */
export function Filling({ walk }: { readonly walk: WalkView }) {
  const { doing, said } = useWalking()
  const now = useNow()
  const points = walk.areas.flatMap((area) => area.points)
  const isGrid = doing.kind === 'filling'
  return (
    <>
      <section className="card grid" aria-label={walkWords.grid} inert={!isGrid}>
        <div className="row head">
          <b className="cut">{walkTitle(walk, now)}</b>
          <span className="dim number">{walk.number}</span>
          <span className="push" />
          <b role="status" className="progress">
            {walkWords.progress(walk.checked, points.length)}
          </b>
        </div>
        <Grid walk={walk} isActive={isGrid} />
        {isGrid && <GridKeys walk={walk} />}
      </section>
      <aside className="card part stack scroll">
        <SaidNotice said={said} kept={walkWords.kept} />
        <Beside walk={walk} />
      </aside>
    </>
  )
}

function Beside({ walk }: { readonly walk: WalkView }) {
  const doing = useWalking((store) => store.doing)
  switch (doing.kind) {
    case 'finding':
      return <FindingForm key={doing.findingId ?? 'new'} walk={walk} findingId={doing.findingId} />
    case 'withdrawing':
      return <Withdrawing findingId={doing.findingId} />
    case 'recording':
      return <RecordForm walk={walk} />
    default:
      return <Found walk={walk} />
  }
}

/** 1 and 3 go on to the next point, 2 to the words about it. */
function GridKeys({ walk }: { readonly walk: WalkView }) {
  const point = useWalking((store) => store.point)
  const codes = [...walk.areas.flatMap((area) => area.points.map(({ code }) => code)), null]
  const at = Math.max(0, codes.indexOf(point))
  const move = (by: number) => choosePoint(codes[Math.min(codes.length - 1, Math.max(0, at + by))] ?? null)
  const found = () => typeWith(walk, { kind: 'finding', findingId: null })
  useKeys([
    { key: 'ArrowDown', words: walkWords.choose, side: 'right', isHidden: true, run: () => move(1) },
    { key: 'ArrowUp', words: '', side: 'right', isHidden: true, run: () => move(-1) },
    { key: 'Escape', words: walkWords.back, side: 'right', run: () => doWith({ kind: 'looking' }) },
    ...verdictKeys.map(([key, verdict]) => ({
      key,
      words: verdictWord[verdict],
      side: 'right' as const,
      run: () => answer(walk, codes, verdict),
    })),
  ])
  return (
    <div className="row foot">
      <span className="push" />
      <ActionButton words={walkWords.note} shortcut="Alt+F" run={found} />
      <ActionButton words={walkWords.rest} shortcut="Alt+A" run={() => check(walk.key, null, 'pass')} />
      <ActionButton
        words={walk.state === 'done' ? walkWords.recordAgain : walkWords.goRecord}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        run={() => typeWith(walk, { kind: 'recording' })}
      />
    </div>
  )
}
