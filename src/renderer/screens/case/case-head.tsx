import { Button } from 'antd'
import { useState } from 'react'
import { customerWords } from '#shared/domain/customer'
import { isErased } from '#shared/domain/erased'
import { channelWord, kindWord, natureWord, subjectKindWord } from '#shared/domain/kind'
import { clauseWords } from '#shared/domain/profile'
import { caseStateWord } from '#shared/domain/progress'
import { timesRaised } from '#shared/domain/repeats'
import type { CaseView } from '#shared/ipc/views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { GradeTag } from '../../ui/grade-tag'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { blankWords } from '../../words/blanks'
import { caseWords } from '../../words/case'
import { momentWords } from '../../words/moment'
import { CaseReferral } from './case-referral'
import { roundNow } from './current'

/** Which case it is, whose, and what it is about: in short, the full text on demand. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const { matter, state } = view
  const round = roundNow(view).number
  const now = useNow()
  const [isFull, setIsFull] = useState(false)
  const short = [
    kindWord[matter.kind],
    matter.nature && natureWord[matter.nature],
    channelWord[matter.channel],
    caseWords.recordedBy(view.registeredByName),
  ]
  const urged = view.calls.filter(({ purpose }) => purpose === 'urge').length
  const times = timesRaised(view.links)
  return (
    <section className="card case-head">
      <div className="row">
        <h2>{matter.number}</h2>
        {matter.grade && <GradeTag grade={matter.grade} />}
        {matter.grade && (
          <span className="dim small">
            {matter.gradeConfirmedAt ? caseWords.confirmed : caseWords.stillPreliminary}
          </span>
        )}
        <span className={state === 'void' ? 'chip late' : 'chip'}>{caseStateWord[state]}</span>
        {matter.acceptance === 'undecided' && <span className="chip soon">{caseWords.undecided}</span>}
        {view.typedInAt && (
          <span className="chip soon">{blankWords.typedIn(momentWords(view.typedInAt, now))}</span>
        )}
        {matter.paperNumber && <span className="chip">{blankWords.paperNumber(matter.paperNumber)}</span>}
        {urged > 0 && <span className="chip soon">{caseWords.urged(urged)}</span>}
        {times > 1 && <span className="chip soon">{caseWords.raisedAgain(times)}</span>}
        {round > 1 && <span className="chip soon">{caseWords.round(round)}</span>}
        <span className="dim small cut push">{short.filter(Boolean).join('　')}</span>
      </div>
      <div className="row">
        <b className="cut">{customerWords(matter.customer) || caseWords.nameless}</b>
        <span className="cut">{matter.customer.address}</span>
        {!isErased(matter) && <Phones caseId={matter.id} masked={matter.customer.phones} />}
        <span className="push" />
        <ToCustomer matter={matter} />
        <Button size="small" aria-expanded={isFull} onClick={() => setIsFull(!isFull)}>
          {isFull ? caseWords.lessText : caseWords.fullText}
        </Button>
      </div>
      <CaseReferral view={view} />
      <Matter matter={matter} grounds={view.grounds} isFull={isFull} />
    </section>
  )
}

/** The customer's own page; a case of before the directory, or 不留名, has none. */
function ToCustomer({ matter: { customerId } }: Pick<CaseView, 'matter'>) {
  const open = () => customerId && usePlace.getState().go({ name: 'customers', customerId })
  useKeys(customerId ? [{ key: 'Alt+C', words: caseWords.customer, isHidden: true, run: open }] : [])
  if (!customerId) return null
  return (
    <Button size="small" aria-keyshortcuts="Alt+C" onClick={open}>
      {caseWords.customer} <KeyCap of="Alt+C" />
    </Button>
  )
}

type Told = Pick<CaseView, 'matter' | 'grounds'> & { readonly isFull: boolean }

/** What it is about in one line; with the full text what else is known of it. */
function Matter({ matter, grounds, isFull }: Told) {
  if (!isFull) return <p className="cut">{matter.content}</p>
  const ground = matter.ground && grounds[matter.ground]
  const more = [
    ground && `${ground.words}（${clauseWords(ground.clause)}）`,
    matter.category,
    matter.occurredWhen,
    matter.place,
    `${caseWords.subject}：${matter.subjectName || subjectKindWord[matter.subjectKind]}`,
    matter.demand && `${caseWords.demand}：${matter.demand}`,
  ]
  return (
    <>
      <p className="full selectable">{matter.content}</p>
      <p className="dim full selectable">{more.filter(Boolean).join('　')}</p>
    </>
  )
}
