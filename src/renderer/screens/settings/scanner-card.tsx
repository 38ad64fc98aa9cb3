import { useState } from 'react'
import { isAtLeast } from '#shared/domain/role'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { folderRefusal, scannerWords, scanWords } from '../../words/scans'
import { settingsWords } from '../../words/settings'
import { useScanner } from '../scans/scanner'
import { useStanding } from '../sign-in/standing'

/** 扫描仪的文件夹: what lies there is taken in by itself. */
export function ScannerCard() {
  const standing = useScanner((store) => store.standing)
  const operator = useStanding((store) =>
    store.standing.kind === 'known' ? store.standing.desk.operator : null,
  )
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const choose = async () => {
    setSaid({ kind: 'nothing' })
    const answer = await ask('scan.chooseFolder', {})
    if (answer.kind !== 'ok') setSaid(saidOf(answer, folderRefusal))
    else if (answer.value.folder !== null)
      setSaid({ kind: 'done', words: scannerWords.chosen(answer.value.files) })
  }
  const leave = async () => {
    const answer = await ask('scan.leaveFolder', {})
    setSaid(answer.kind === 'ok' ? { kind: 'done', words: scannerWords.left } : saidOf(answer, {}))
  }
  if (standing === null) return null
  const { folder, isFolderGone } = standing
  return (
    <section className="card stack part" aria-label={scannerWords.title}>
      <h2>{scannerWords.title}</h2>
      <p className="dim">{scannerWords.explain}</p>
      <p>{folder === null ? scannerWords.none : <b className="selectable">{folder}</b>}</p>
      {folder !== null && isFolderGone && <p>{scanWords.folderGone(folder)}</p>}
      <SaidNotice said={said} kept={settingsWords.kept} />
      {operator && isAtLeast(operator.role, 'supervisor') ? (
        <div className="row">
          <ActionButton words={scannerWords.choose} shortcut="Alt+S" run={choose} />
          {folder !== null && <ActionButton words={scannerWords.leave} run={leave} />}
        </div>
      ) : (
        <p className="dim">{scannerWords.onlySupervisor}</p>
      )}
    </section>
  )
}
