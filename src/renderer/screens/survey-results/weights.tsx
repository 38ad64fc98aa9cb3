import { Input } from 'antd'
import type { Questionnaire } from '#shared/domain/questionnaire'
import { isAtLeast } from '#shared/domain/role'
import { resultFormulas } from '#shared/domain/survey-result-words'
import { allWeight } from '#shared/domain/survey-results'
import type { SurveyResults } from '#shared/ipc/survey-result-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { surveyResultWords } from '../../words/survey-results'
import { useStanding } from '../sign-in/standing'
import { saveWeights, typeWeights, useLooking } from './store'

/** 权重: what this campaign was weighed by, and what the next one will be; the latter a supervisor changes. */
export function WeightsForm({ results }: { readonly results: SurveyResults }) {
  const answer = useAnswer('surveyResult.weights', {}, ['survey'])
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyResultWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const isSupervisor = operator !== null && isAtLeast(operator.role, 'supervisor')
  return (
    <section className="card part scroll survey-weights" aria-label={surveyResultWords.weights}>
      <Fields asked={answer.value} results={results} isSupervisor={isSupervisor} />
    </section>
  )
}

type Of = {
  readonly asked: Questionnaire
  readonly results: SurveyResults
  readonly isSupervisor: boolean
}

function Fields({ asked: { groups }, results, isSupervisor }: Of) {
  const typed = useLooking((store) => store.weights)
  const stored = groups.map(({ weight }) => String(weight))
  const weights = typed?.length === groups.length ? typed : stored
  const numbers = weights.map(weightOf)
  const sum = numbers.reduce<number>((all, weight) => all + (weight ?? 0), 0)
  const isWrong = numbers.includes(null)
  const isChanged = weights.some((weight, place) => weight.trim() !== stored[place])
  const own = (title: string) => results.figures.groups.find((group) => group.title === title)?.weight ?? null
  return (
    <>
      <table className="list-table result-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{surveyResultWords.own}</th>
            <th scope="col">{surveyResultWords.next}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title }, place) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{own(title) === null ? '—' : `${own(title)}%`}</td>
              <td>
                <Input
                  className="weight"
                  aria-label={title}
                  autoFocus={place === 0 && isSupervisor}
                  disabled={!isSupervisor}
                  maxLength={3}
                  suffix={surveyResultWords.percent}
                  {...(numbers[place] === null && { status: 'error' as const })}
                  value={weights[place] ?? ''}
                  onChange={({ target }) =>
                    typeWeights(weights.map((weight, at) => (at === place ? target.value : weight)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="stack">
        <h3>{surveyResultWords.weights}</h3>
        <p className="dim small">{surveyResultWords.weightsHint}</p>
        <p className="dim small">{resultFormulas.index}</p>
        <span role="status" className={isWrong || sum !== allWeight ? 'wrong' : undefined}>
          {saidOfSum(isWrong, sum)}
        </span>
        {isSupervisor ? (
          <ActionButton
            words={surveyResultWords.save}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            isDisabled={isWrong || sum !== allWeight || !isChanged}
            run={() => saveWeights(numbers.flatMap((weight) => weight ?? []))}
          />
        ) : (
          <span className="dim">{surveyResultWords.forSupervisor}</span>
        )}
      </div>
    </>
  )
}

function saidOfSum(isWrong: boolean, sum: number): string {
  if (isWrong) return surveyResultWords.weightWrong
  return sum === allWeight ? surveyResultWords.sum(sum) : surveyResultWords.sumWrong(sum)
}

/** Null: it is no whole number from 0 to 100. */
function weightOf(typed: string): number | null {
  const digits = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}$/u.test(digits)) return null
  const weight = Number(digits)
  return weight <= allWeight ? weight : null
}
