import { Input } from 'antd'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import { ActionButton } from '../../../ui/action-button'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { backupWords, copyFailureWords } from '../../../words/backup'
import { choosePlace, copyBackup, keepDays, leavePlace, typeDays, useBackup } from './store'

/** 第二处: a USB stick, another disk, a share. */
export function SecondPlace({ standing }: { readonly standing: BackupStanding }) {
  const now = useNow()
  const days = useBackup((store) => store.days)
  const { secondPlace, underWay, remindAfterDays } = standing
  const isBusy = underWay !== null
  return (
    <>
      <h3>{backupWords.second}</h3>
      <p className="dim">{backupWords.secondExplain}</p>
      {secondPlace === null && <p>{backupWords.noSecond}</p>}
      {secondPlace && (
        <>
          <p>
            <b>{secondPlace.folder}</b>
            <br />
            {secondPlace.lastCopiedAt === null
              ? backupWords.neverCopied
              : backupWords.copiedAt(secondPlace.lastCopiedAt, now)}
          </p>
          {secondPlace.isSameDisk && <Notice look="info">{backupWords.sameDisk}</Notice>}
          {secondPlace.failed && <Notice>{copyFailureWords[secondPlace.failed]}</Notice>}
        </>
      )}
      {secondPlace && <Reminder days={days ?? String(remindAfterDays)} />}
      <div className="row">
        <ActionButton words={backupWords.choosePlace} isBusy={isBusy} run={choosePlace} />
        {secondPlace && <ActionButton words={backupWords.copy} isBusy={isBusy} run={copyBackup} />}
        {secondPlace && <ActionButton words={backupWords.leavePlace} isBusy={isBusy} run={leavePlace} />}
      </div>
    </>
  )
}

function Reminder({ days }: { readonly days: string }) {
  return (
    <Field label={backupWords.remind}>
      {(control) => (
        <Input
          {...control}
          className="short"
          maxLength={2}
          value={days}
          onChange={(event) => typeDays(event.target.value)}
          onBlur={keepDays}
        />
      )}
    </Field>
  )
}
