import { useState } from 'react'
import type { StartProblem } from '#shared/ipc/views'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { blockedWords, problemWords, restoreRefusal } from '../../words/blocked'
import { momentWords } from '../../words/moment'
import { restoreBackup, tryAgain, useBlocked } from './store'
import './blocked.css'

const offered = 6

/** The desk cannot be opened: why, in plain words, and a way on. */
export function BlockedScreen({ problem }: { problem: StartProblem }) {
  const now = useNow()
  const stage = useBlocked((store) => store.stage)
  const words = problemWords[problem.kind]
  const backups = words.mayRestore ? problem.backups.slice(0, offered) : []
  const [chosen, setChosen] = useState(backups[0]?.name ?? null)
  const isBusy = stage.name === 'busy'
  return (
    <main className="blocked" data-screen="blocked">
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.whatToDo}</p>
      <p className="dim small">
        {blockedWords.folder}：{problem.folder}
      </p>
      {words.mayRestore && backups.length === 0 && <Notice>{blockedWords.noBackups}</Notice>}
      {backups.length > 0 && (
        <Cards
          label={blockedWords.backups}
          cards={backups.map(({ name, takenAt }) => ({ value: name, words: momentWords(takenAt, now) }))}
          chosen={chosen}
          onChoose={setChosen}
          isFocused
        />
      )}
      {stage.name === 'refused' && <Notice>{restoreRefusal[stage.reason]}</Notice>}
      {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={blockedWords.kept} />}
      <div className="row">
        {chosen !== null && (
          <ActionButton
            words={blockedWords.restore}
            shortcut="Ctrl+Enter"
            isMain
            isBusy={isBusy}
            run={() => restoreBackup(chosen)}
          />
        )}
        <ActionButton
          words={blockedWords.tryAgain}
          shortcut="F5"
          isMain={chosen === null}
          isBusy={isBusy}
          run={tryAgain}
        />
        <ActionButton
          words={blockedWords.showFolder}
          shortcut="F6"
          run={() => {
            ask('start.showFolder', {})
          }}
        />
      </div>
    </main>
  )
}
