import type { StartProblem } from '#shared/ipc/views'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { backupWords } from '../../words/backup'
import { blockedWords, problemWords } from '../../words/blocked'
import { BackupChoice } from '../restore/choice'
import { chooseFolder, loadBackups, restoreChosen, useRestore } from '../restore/store'
import { takeAsItIs, tryAgain, useBlocked } from './store'
import './blocked.css'

/** The desk cannot be opened: why, in plain words, and a way on. */
export function BlockedScreen({ problem }: { problem: StartProblem }) {
  const stage = useBlocked((store) => store.stage)
  const { chosen, from, isBusy: isRestoring } = useRestore()
  const words = problemWords[problem.kind]
  const isBusy = stage.name === 'busy' || isRestoring
  const mayRestore = words.mayRestore && chosen !== null
  return (
    <main className="blocked" data-screen="blocked">
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.whatToDo}</p>
      <p className="dim small">
        {blockedWords.folder}：{problem.folder}
      </p>
      {words.mayRestore && <p className="dim small">{blockedWords.pins}</p>}
      {words.mayRestore && <BackupChoice mode="start" />}
      {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={blockedWords.kept} />}
      <div className="row">
        {mayRestore && (
          <ActionButton
            words={blockedWords.restore}
            shortcut="Ctrl+Enter"
            isMain
            isBusy={isBusy}
            run={() => restoreChosen('start')}
          />
        )}
        <ActionButton
          words={blockedWords.tryAgain}
          shortcut="F5"
          isMain={!mayRestore}
          isBusy={isBusy}
          run={tryAgain}
        />
        {problem.kind === 'behind' && (
          <ActionButton words={blockedWords.takeAsItIs} shortcut="F8" isBusy={isBusy} run={takeAsItIs} />
        )}
        {words.mayRestore && (
          <ActionButton
            words={from === 'here' ? backupWords.elsewhere : backupWords.here}
            shortcut="F7"
            isBusy={isBusy}
            run={() => (from === 'here' ? chooseFolder('start') : loadBackups('start', 'here'))}
          />
        )}
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
