import { useState } from 'react'
import { ActionButton } from '../../ui/action-button'
import { backupWords } from '../../words/backup'
import { setUpWords } from '../../words/set-up'
import { BackupChoice } from '../restore/choice'
import { chooseFolder, restoreChosen, useRestore } from '../restore/store'

/** A new computer that has only the backup folder: it begins where the old one ended. */
export function FromBackup() {
  const [isOpen, setOpen] = useState(false)
  const { chosen, isBusy } = useRestore()
  if (!isOpen)
    return (
      <p className="dim">
        {setUpWords.hadOne} <ActionButton words={setUpWords.fromBackup} run={() => setOpen(true)} />
      </p>
    )
  return (
    <div className="card stack from-backup">
      <h3>{setUpWords.fromBackup}</h3>
      <p className="dim">{setUpWords.fromBackupHow}</p>
      <BackupChoice mode="start" />
      <div className="row">
        <ActionButton words={backupWords.choosePlace} isBusy={isBusy} run={() => chooseFolder('start')} />
        <ActionButton words={backupWords.leave} isBusy={isBusy} run={() => setOpen(false)} />
        <span className="push" />
        {chosen !== null && (
          <ActionButton words={backupWords.choose} isBusy={isBusy} run={() => restoreChosen('start')} />
        )}
      </div>
    </div>
  )
}
