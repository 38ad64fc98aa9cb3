import { Button, Progress } from 'antd'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import { ask, useAnswer } from '../../../ask'
import { ActionButton } from '../../../ui/action-button'
import { FaultBar, Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { backupWords, obstacleWords, underWayWord, wrongFileWords } from '../../../words/backup'
import { settingsWords } from '../../../words/settings'
import { RestoreHalf } from './restore-half'
import { SecondPlace } from './second-place'
import { makeBackup, useBackup } from './store'

/** 备份: that there is one, that there are two, and the way back. */
export function BackupSection() {
  const answer = useAnswer('backup.show', {}, ['backup'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const standing = answer.value
  return (
    <div className="halves">
      <div className="card stack part scroll backup-half">
        <h2>{backupWords.title}</h2>
        <p className="dim">{backupWords.explain}</p>
        <Standing standing={standing} />
        <UnderWay underWay={standing.underWay} />
        <Outcome />
        <SecondPlace standing={standing} />
      </div>
      <RestoreHalf undo={standing.undo} newest={standing.newest} />
    </div>
  )
}

const shownFiles = 5

function Standing({ standing }: { readonly standing: BackupStanding }) {
  const now = useNow()
  const { newest, failure, wrongFiles, underWay } = standing
  return (
    <>
      <div className="row">
        <b>{backupWords.newest(newest?.takenAt ?? null, now)}</b>
        <span className="push" />
        <ActionButton words={backupWords.make} shortcut="F8" isBusy={underWay !== null} run={makeBackup} />
      </div>
      {failure && (
        <Notice>
          {backupWords.failedSince(failure.since, now)}
          {obstacleWords[failure.why]}
          {backupWords.keptBackups}
        </Notice>
      )}
      {wrongFiles.length > 0 && (
        <Notice>
          <ul>
            {wrongFiles.slice(0, shownFiles).map((file) => (
              <li key={file.path} className="small">
                {wrongFileWords(file)}
              </li>
            ))}
            {wrongFiles.length > shownFiles && <li>… {wrongFiles.length}</li>}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** How far it is; what can be given up has its way. */
function UnderWay({ underWay }: Pick<BackupStanding, 'underWay'>) {
  if (underWay === null) return null
  const { name, done, total } = underWay
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <div className="row" role="status">
      <span>{underWayWord[name]}</span>
      <Progress percent={percent} aria-label={underWayWord[name]} />
      {name !== 'backup' && <Button onClick={() => ask('backup.cancel', {})}>{backupWords.cancel}</Button>}
    </div>
  )
}

function Outcome() {
  const said = useBackup((store) => store.said)
  switch (said.kind) {
    case 'nothing':
      return null
    case 'done':
      return <Notice look="ok">{said.words}</Notice>
    case 'wrong':
      return <Notice>{said.words}</Notice>
    case 'fault':
      return <FaultBar reference={said.reference} kept={settingsWords.kept} />
  }
}
