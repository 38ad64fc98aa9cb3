import { useEffect, useRef } from 'react'
import { KeyCap } from '../../ui/key-cap'
import { dayList, helpWords, keyList, systemList } from '../../words/help'
import { useStanding } from '../sign-in/standing'
import { Standards } from './standards'
import './help.css'

/** F1. */
export function HelpScreen() {
  const version = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.version : ''))
  // The arrows move what is in the window's middle only where the focus is in it.
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.focus(), [])
  return (
    <section ref={page} tabIndex={-1} className="help" aria-label={helpWords.title}>
      <div className="card part">
        <h2>{helpWords.keys}</h2>
        <dl>
          {keyList.map(([keys, words]) => (
            <div key={words}>
              <dt>
                {keys.map((key) => (
                  <KeyCap key={key} of={key} />
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="card part">
        <div className="row">
          <h2>{helpWords.day}</h2>
          <span className="push dim small">{helpWords.version(version)}</span>
        </div>
        <ol>
          {dayList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <Standards />
        <section className="system small" aria-label={helpWords.system}>
          <h3>{helpWords.system}</h3>
          {systemList.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      </div>
    </section>
  )
}
