import { useEffect } from 'react'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import { ActionButton } from '../../../ui/action-button'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { backupWords } from '../../../words/backup'
import { momentWords } from '../../../words/moment'
import { BackupChoice } from '../../restore/choice'
import {
  chooseFolder,
  loadBackups,
  refreshBackups,
  restoreChosen,
  undoRestore,
  useRestore,
} from '../../restore/store'
import { askFirst, useBackup } from './store'

/** 从备份恢复: what each holds, what happens, and what can be taken back. */
export function RestoreHalf({ undo, newest }: Pick<BackupStanding, 'undo' | 'newest'>) {
  const newestAt = newest?.takenAt ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another newest one is what the list has to be read again for
  useEffect(() => {
    refreshBackups()
  }, [newestAt])
  const { from, list, chosen, isBusy } = useRestore()
  const isAsked = useBackup((store) => store.isAsked)
  const now = useNow()
  const takenAt = list?.backups.find(({ name }) => name === chosen)?.takenAt
  return (
    <div className="card stack part">
      <h2>{backupWords.restoreTitle}</h2>
      <BackupChoice mode="settings" />
      {isAsked && takenAt ? (
        <Notice look="info">
          <div className="stack">
            <b>{backupWords.really(momentWords(takenAt, now))}</b>
            <p>{backupWords.whatHappens}</p>
            <div className="row">
              <ActionButton
                words={backupWords.leave}
                shortcut="Escape"
                isBusy={isBusy}
                run={() => askFirst(false)}
              />
              <span className="push" />
              <ActionButton
                words={backupWords.restoreNow}
                shortcut="Ctrl+Enter"
                isMain
                isDanger
                isBusy={isBusy}
                run={() => restoreChosen('settings')}
              />
            </div>
          </div>
        </Notice>
      ) : (
        <div className="row">
          <ActionButton
            words={from === 'here' ? backupWords.elsewhere : backupWords.here}
            isBusy={isBusy}
            run={() => (from === 'here' ? chooseFolder('settings') : loadBackups('settings', 'here'))}
          />
          <span className="push" />
          {takenAt && <ActionButton words={backupWords.choose} isBusy={isBusy} run={() => askFirst(true)} />}
        </div>
      )}
      {undo && !isAsked && (
        <>
          <h3>{backupWords.undoTitle}</h3>
          <div className="row">
            <span>
              {backupWords.undoWhat(
                momentWords(undo.restoredAt, now),
                undo.takenAt && momentWords(undo.takenAt, now),
              )}
            </span>
            <span className="push" />
            <ActionButton words={backupWords.undo} isBusy={isBusy} run={undoRestore} />
          </div>
        </>
      )}
    </div>
  )
}
