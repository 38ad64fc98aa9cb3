import type { GaugePeriod } from '#shared/domain/gauge'
import type { Answers, AskedOf } from '#shared/domain/satisfaction'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { gaugesWords, groupColumns, groupTitle, shareOf } from '../../words/gauges'
import { Listed, RowWay } from './listed'
import { type Group, openGroup } from './store'

type Groups = { readonly of: AskedOf; readonly period: GaugePeriod; readonly by: Group['by'] }

export function SaidGroups({ of, period, by }: Groups) {
  const answer = useAnswer('gauge.satisfaction', { period, of, by }, ['case'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={gaugesWords.kept} />
  if (answer?.kind !== 'ok') return null
  if (answer.value.length === 0) return <p className="dim nothing">{gaugesWords.nobodyAsked[by]}</p>
  return (
    <Listed
      label={gaugesWords.groups}
      columns={groupColumns(by)}
      openWords={gaugesWords.openGroup}
      rows={answer.value.map(({ key, ...said }) => {
        const group = { by, key }
        const open = () => openGroup(group)
        return {
          key,
          open,
          cells: [
            <b key="group">{groupTitle(group)}</b>,
            <span key="cases" className="one-line">
              {said.cases}
            </span>,
            <Share key="quality" of={said.quality} />,
            <Share key="first" of={said.first} />,
            said.unanswered,
            <Share key="timeliness" of={said.timeliness} />,
            <Share key="attitude" of={said.attitude} />,
            <Share key="handling" of={said.handling} />,
            <RowWay
              key="way"
              label={`${gaugesWords.openGroup} ${groupTitle(group)}`}
              words={gaugesWords.openGroup}
              run={open}
            />,
          ],
        }
      })}
    />
  )
}

/** `96.1%`, and under it `（49/51）`: side by side five of them are wider than the window. */
function Share({ of }: { readonly of: Answers }) {
  const [percent, count] = shareOf(of).split('（')
  return (
    <span className="one-line">
      {percent}
      {count && <small className="dim count">（{count}</small>}
    </span>
  )
}
