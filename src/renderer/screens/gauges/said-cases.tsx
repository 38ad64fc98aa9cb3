import type { GaugePeriod } from '#shared/domain/gauge'
import { type Quality, qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import type { AskedOf } from '#shared/domain/satisfaction'
import { type AnswerView, gaugePageLength } from '#shared/ipc/gauge-questions'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { gaugesWords } from '../../words/gauges'
import { momentWords } from '../../words/moment'
import { Listed, RowWay } from './listed'
import { chooseRow, type Group, openGroup, turnTo, useGauges } from './store'

type Cases = { readonly of: AskedOf; readonly period: GaugePeriod; readonly group: Group | null }

/** Case by case: who was not content first. */
export function SaidCases({ of, period, group }: Cases) {
  const page = useGauges((store) => store.page)
  const now = useNow()
  const answer = useAnswer('gauge.answers', { period, of, group, page }, ['case'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={gaugesWords.kept} />
  if (answer?.kind !== 'ok') return null
  const { rows, total, page: shown } = answer.value
  if (rows.length === 0) return <p className="dim nothing">{gaugesWords.nobodyAsked.case}</p>
  return (
    <>
      <Listed
        label={gaugesWords.answers}
        columns={gaugesWords.answerColumns}
        openWords={gaugesWords.openCase}
        leave={() => (group ? openGroup(null) : chooseRow(null))}
        rows={rows.map((row) => ({
          key: String(row.caseId),
          open: () => open(row),
          cells: [
            row.number,
            row.customer,
            <span key="at" className="one-line">
              {momentWords(row.at, now)} <small className="dim">{revisitWayWord[row.way]}</small>
            </span>,
            <b key="quality" className="one-line">
              {word(row.quality)}
            </b>,
            ...[
              row.round > 1 || row.firstQuality !== row.quality ? word(row.firstQuality) : '',
              row.timeliness ? timelinessWord[row.timeliness] : gaugesWords.unsaid,
              word(row.attitude),
              word(row.handling),
            ].map((said, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its column
              <span key={at} className="one-line">
                {said}
              </span>
            )),
            <RowWay
              key="way"
              label={`${gaugesWords.openCase} ${row.number}`}
              words={gaugesWords.openCase}
              run={() => open(row)}
            />,
          ],
        }))}
      />
      <Pages page={shown} total={total} length={gaugePageLength} words={gaugesWords.page} turnTo={turnTo} />
    </>
  )
}

function word(quality: Quality | null): string {
  return quality ? qualityWord[quality] : gaugesWords.unsaid
}

function open({ caseId }: AnswerView): void {
  usePlace.getState().go({ name: 'case', caseId })
}
