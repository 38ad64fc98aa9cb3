import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { directoryFaultWord, directoryFileWords } from '../../words/directory-files'
import { goBack, importFile, type Preview, useFiles } from './directory-files-store'

/** What would come of it, and each row that wants a look with why. Nothing has changed yet. */
export function FilePreview({ preview }: { readonly preview: Preview }) {
  const isBusy = useFiles(({ underWay }) => underWay !== null)
  const { added, changed, leftOut, doubtful } = preview
  const count = added + changed
  return (
    <>
      <h3>{directoryFileWords.previewTitle}</h3>
      <p>
        <b>{directoryFileWords.counts(preview)}</b>
        {leftOut > 0 && ` ${directoryFileWords.leftOut(leftOut)}`}
      </p>
      {count === 0 && <Notice look="info">{directoryFileWords.nothingToDo}</Notice>}
      <h3>{directoryFileWords.doubtful}</h3>
      <Doubts doubtful={doubtful} />
      <div className="row">
        <ActionButton words={directoryFileWords.back} run={goBack} />
        <span className="push" />
        <ActionButton
          words={directoryFileWords.import(count)}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isBusy}
          isDisabled={count === 0}
          run={importFile}
        />
      </div>
    </>
  )
}

function Doubts({ doubtful }: Pick<Preview, 'doubtful'>) {
  if (doubtful.length === 0) return <p className="dim doubts">{directoryFileWords.noDoubts}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the arrows
    <ol className="doubts scroll" tabIndex={0} aria-label={directoryFileWords.doubtful}>
      {doubtful.length >= 500 && (
        <li className="dim small">{directoryFileWords.onlySome(doubtful.length)}</li>
      )}
      {doubtful.map(({ line, words, fault, isLeftOut }) => (
        <li key={`${line} ${fault}`}>
          <span className="dim">{directoryFileWords.line(line)}</span>
          <span className="cut">{words}</span>
          <span>
            {isLeftOut && <b>{directoryFileWords.isLeftOut}　</b>}
            {directoryFaultWord[fault]}
          </span>
        </li>
      ))}
    </ol>
  )
}
