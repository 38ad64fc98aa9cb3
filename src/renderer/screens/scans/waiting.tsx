import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { leftWords, scanWords } from '../../words/scans'
import { understood, useScanner } from './scanner'

/** On 今日: how many scans wait, what the scanner's folder holds that cannot be taken in, and why. */
export function ScansWaiting() {
  const { standing, fault } = useScanner()
  if (standing === null) return null
  const { waiting, left, folder, isFolderGone } = standing
  if (waiting === 0 && left.length === 0 && !isFolderGone && fault === null) return null
  return (
    <section className="stack scans-waiting" aria-label={scanWords.waiting}>
      {waiting > 0 && (
        <div className="row">
          <h3>
            {scanWords.waiting}　{waiting}
          </h3>
          <span className="push" />
          <ActionButton
            words={scanWords.toMatch}
            shortcut="Alt+Q"
            run={() => usePlace.getState().go({ name: 'scans' })}
          />
        </div>
      )}
      {isFolderGone && folder !== null && <Notice look="info">{scanWords.folderGone(folder)}</Notice>}
      {left.map(({ id, name, why }) => (
        <Notice key={id}>
          <p className="small">{scanWords.wholeFile(name, leftWords[why])}</p>
          <ActionButton words={scanWords.understood} run={() => understood(id)} />
        </Notice>
      ))}
      {fault !== null && <FaultBar reference={fault} kept={scanWords.kept} />}
    </section>
  )
}
