import type { Channel } from '#shared/domain/kind'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { scriptOf, scriptWords } from '../../words/first-step'
import { foldScript, useScriptFolded } from './script-folded'

/** Quiet help for the first minute: what to say and do, by how the matter came; folded away, a key brings it back. */
export function FirstSentences({ channel }: { readonly channel: Channel }) {
  const isFolded = useScriptFolded((script) => script.isFolded)
  const desk = useAnswer('desk.show', {}, ['desk'])
  if (desk === null) return null
  const toggle = () => foldScript(!isFolded)
  if (isFolded)
    return (
      <div className="row">
        <span className="push" />
        <ActionButton words={scriptWords.unfold} shortcut="Alt+H" run={toggle} />
      </div>
    )
  const { title, lines } = scriptOf(channel, desk.kind === 'ok' ? desk.value.desk.organisation : '')
  return (
    <section className="card first-sentences" aria-label={title}>
      <header className="row">
        <h3>{title}</h3>
        <span className="push" />
        <ActionButton words={scriptWords.fold} shortcut="Alt+H" run={toggle} />
      </header>
      <ol>
        {lines.map((line) => (
          <li key={line.do}>
            {line.do}
            {line.say && <blockquote>{line.say}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  )
}
