import { useEffect, useRef } from 'react'
import { isAtLeast } from '#shared/domain/role'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { directoryFileWords } from '../../words/directory-files'
import { WorkUnderWay } from '../archive/work'
import { useStanding } from '../sign-in/standing'
import { FileColumns } from './directory-files-columns'
import { FilePreview } from './directory-files-preview'
import { chooseFile, exportFile, goBack, useFiles } from './directory-files-store'
import './directory-files.css'

type Wizard = { readonly onClose: () => void }

/** 导入、导出客户名录: the file, its columns, what would come of it, and then all of it or nothing. */
export function DirectoryFiles({ onClose }: Wizard) {
  const me = useStanding(({ standing }) => (standing.kind === 'known' ? standing.workedLast : null))
  const { stage, underWay, said } = useFiles()
  const box = useRef<HTMLElement>(null)
  const isFirst = stage === 'file'
  useKeys([
    {
      key: 'Escape',
      words: isFirst ? directoryFileWords.close : directoryFileWords.back,
      side: 'right',
      run: isFirst || underWay === 'importing' ? onClose : goBack,
    },
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins where its next thing is pressed
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-begin], [data-main]')?.focus(), [stage])
  const isAllowed = me !== null && isAtLeast(me.role, 'supervisor')
  return (
    <section ref={box} className="card part directory-files" aria-label={directoryFileWords.title}>
      {isAllowed ? <Stage /> : <Notice look="info">{directoryFileWords.onlySupervisor}</Notice>}
      {underWay !== null && <WorkUnderWay />}
      {underWay === 'importing' && <p className="dim">{directoryFileWords.importing}</p>}
      <SaidNotice said={said} kept={directoryFileWords.kept} />
      {isFirst && (
        <div className="row away">
          <ActionButton words={directoryFileWords.close} run={onClose} />
        </div>
      )}
    </section>
  )
}

function Stage() {
  const { stage, file, preview } = useFiles()
  if (stage === 'preview' && preview) return <FilePreview preview={preview} />
  if (stage !== 'file' && file) return <FileColumns file={file} />
  return <First />
}

function First() {
  const isBusy = useFiles(({ underWay }) => underWay !== null)
  return (
    <>
      <h3>{directoryFileWords.importTitle}</h3>
      <p>{directoryFileWords.importExplain}</p>
      <p className="dim">{directoryFileWords.importRule}</p>
      <div className="row">
        <ActionButton
          words={directoryFileWords.choose}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isBusy}
          run={chooseFile}
        />
      </div>
      <h3 className="next">{directoryFileWords.exportTitle}</h3>
      <p>{directoryFileWords.exportExplain}</p>
      <div className="row">
        <ActionButton
          words={directoryFileWords.exportXlsx}
          shortcut="Alt+X"
          isBusy={isBusy}
          run={() => exportFile('xlsx')}
        />
        <ActionButton
          words={directoryFileWords.exportCsv}
          shortcut="Alt+V"
          isBusy={isBusy}
          run={() => exportFile('csv')}
        />
      </div>
    </>
  )
}
