import { Input } from 'antd'
import { useEffect } from 'react'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { backupWords, holdsWords, restoreRefusal } from '../../words/backup'
import { momentWords } from '../../words/moment'
import { chooseBackup, loadBackups, type RestoreMode, refusalWords, typeNumber, useRestore } from './store'
import './restore.css'

/** Which backup, with what each holds; and the last number on paper, where nothing else tells it. */
export function BackupChoice({ mode }: { readonly mode: RestoreMode }) {
  const { list, chosen, said } = useRestore()
  const now = useNow()
  useEffect(() => {
    loadBackups(mode, 'here')
  }, [mode])
  return (
    <>
      {list === null && said.kind === 'nothing' && <p className="dim">{backupWords.reading}</p>}
      {list && <p className="dim small">{backupWords.from(list.folder)}</p>}
      {list?.backups.length === 0 && <Notice look="info">{backupWords.empty}</Notice>}
      {list && list.backups.length > 0 && (
        <div className="backup-list scroll">
          <Cards
            label={backupWords.list}
            cards={list.backups.map((backup) => ({
              value: backup.name,
              words: momentWords(backup.takenAt, now),
              hint: holdsWords(backup),
            }))}
            chosen={chosen}
            onChoose={chooseBackup}
            isFocused={mode === 'start' && !list.asksForNumber}
          />
        </div>
      )}
      {list?.asksForNumber && list.backups.length > 0 && <LastNumber />}
      <Outcome />
    </>
  )
}

function LastNumber() {
  const { lastNumber, said } = useRestore()
  const reason = said.kind === 'refused' ? said.reason : null
  const isWrong = reason === 'number-missing' || reason === 'number-wrong' || reason === 'number-lower'
  return (
    <Field
      label={backupWords.lastNumber}
      hint={backupWords.lastNumberHint}
      error={isWrong ? restoreRefusal[reason] : null}
    >
      {(control) => (
        <Input
          {...control}
          autoFocus
          className="number"
          maxLength={40}
          placeholder="TS-202611-0007"
          value={lastNumber}
          onChange={(event) => typeNumber(event.target.value)}
        />
      )}
    </Field>
  )
}

function Outcome() {
  const said = useRestore((store) => store.said)
  switch (said.kind) {
    case 'nothing':
      return null
    case 'refused':
      // What is wrong with the number is said at its field.
      return said.reason.startsWith('number-') ? null : <Notice>{refusalWords(said.reason)}</Notice>
    case 'fault':
      return <FaultBar reference={said.reference} kept={backupWords.kept} />
  }
}
