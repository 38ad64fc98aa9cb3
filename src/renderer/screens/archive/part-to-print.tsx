import { Input } from 'antd'
import type { ArchiveChapter, ArchiveView } from '#shared/ipc/views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { LineList, ListLine } from '../../ui/line-list'
import { printPartWords } from '../../words/archive'
import { choosePrinting, printPart, show, useArchiving } from './store'

type Book = { readonly archive: ArchiveView; readonly chapters: readonly ArchiveChapter[] }

/** 打印: the whole book or a part of it, as it is or two pages on a side to be folded and bound. */
export function PartToPrint({ archive, chapters }: Book) {
  return (
    <div className="printing">
      <Parts archive={archive} chapters={chapters} />
      <Way archive={archive} />
    </div>
  )
}

function Parts({ archive, chapters }: Book) {
  const { place, number } = useArchiving((store) => store.printing)
  const last = chapters.length - 1
  // Before the first chapter is the whole book.
  const move = (by: number) => {
    const next = Math.min(last, (place ?? -1) + by)
    choosePrinting({ place: next < 0 ? null : next, number: '' })
  }
  useKeys([
    { key: 'ArrowDown', words: printPartWords.next, side: 'right', run: () => move(1) },
    { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
  ])
  const isChosen = (at: number | null) => number.trim() === '' && place === at
  return (
    <LineList
      title={printPartWords.title(archive.revision)}
      label={printPartWords.parts}
      count={chapters.length + 1}
      lines={
        <>
          <ListLine isChosen={isChosen(null)} onChoose={() => choosePrinting({ place: null, number: '' })}>
            {printPartWords.whole} <span className="dim">{printPartWords.pages(archive.pages)}</span>
          </ListLine>
          {chapters.map((chapter, at) => (
            <ListLine
              key={chapter.firstPage}
              isChosen={isChosen(at)}
              onChoose={() => choosePrinting({ place: at, number: '' })}
            >
              {chapter.title} <span className="dim">{printPartWords.range(chapter)}</span>
            </ListLine>
          ))}
        </>
      }
    />
  )
}

function Way({ archive }: Pick<Book, 'archive'>) {
  const { printing, isPrinting, making } = useArchiving()
  return (
    <div className="card stack way">
      <Field label={printPartWords.number} hint={printPartWords.numberHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={40}
            value={printing.number}
            onChange={(event) => choosePrinting({ number: event.target.value })}
          />
        )}
      </Field>
      <Cards
        label={printPartWords.way}
        isTall
        cards={[
          { value: 'plain', words: printPartWords.plain, hint: printPartWords.plainHint },
          { value: 'booklet', words: printPartWords.booklet, hint: printPartWords.bookletHint },
          { value: 'fronts', words: printPartWords.fronts, hint: printPartWords.frontsHint },
          { value: 'backs', words: printPartWords.backs, hint: printPartWords.backsHint },
        ]}
        chosen={printing.as}
        onChoose={(as) => choosePrinting({ as })}
      />
      <div className="row">
        <ActionButton
          words={printPartWords.giveUp}
          shortcut="Escape"
          bar="right"
          run={() => show({ kind: 'parts' })}
        />
        <span className="push" />
        <ActionButton
          words={printPartWords.print}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isPrinting || making !== null}
          run={() => printPart(archive)}
        />
      </div>
    </div>
  )
}
