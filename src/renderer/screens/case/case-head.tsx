import { Button } from 'antd'
import { useState } from 'react'
import { customerWords } from '#shared/domain/customer'
import { groundWord } from '#shared/domain/grade'
import { channelWord, kindWord, natureWord, subjectKindWord } from '#shared/domain/kind'
import { caseStateWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'
import { GradeTag } from '../../ui/grade-tag'
import { Phones } from '../../ui/phones'
import { caseWords, clauseWords } from '../../words/case'
import { roundNow } from './current'

/** Which case it is, whose, and what it is about: in short, the full text on demand. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const { matter, state } = view
  const round = roundNow(view).number
  const ground = matter.ground && groundWord[matter.ground]
  return (
    <section className="card case-head">
      <div className="row">
        <h2>{matter.number}</h2>
        {matter.grade && <GradeTag grade={matter.grade} />}
        <span className="chip">{caseStateWord[state]}</span>
        {round > 1 && <span className="chip soon">{caseWords.round(round)}</span>}
      </div>
      <div className="row">
        <b className="cut">{customerWords(matter.customer)}</b>
        <span>{matter.customer.address}</span>
        <Phones caseId={matter.id} masked={matter.customer.phones} />
      </div>
      <Matter matter={matter} />
      <p className="dim small">
        {[
          kindWord[matter.kind],
          matter.nature && natureWord[matter.nature],
          ground && `${ground.words}（${clauseWords(ground.clause)}）`,
          channelWord[matter.channel],
          caseWords.recordedBy(view.registeredByName),
        ]
          .filter(Boolean)
          .join('　')}
      </p>
    </section>
  )
}

function Matter({ matter }: Pick<CaseView, 'matter'>) {
  const [isFull, setIsFull] = useState(false)
  return (
    <div className="matter">
      <p className={isFull ? 'full selectable' : 'cut'}>{matter.content}</p>
      <Button size="small" aria-expanded={isFull} onClick={() => setIsFull(!isFull)}>
        {isFull ? caseWords.lessText : caseWords.fullText}
      </Button>
      {isFull && (
        <p className="dim full selectable">
          {[
            matter.category,
            matter.occurredWhen,
            matter.place,
            `${caseWords.subject}：${matter.subjectName || subjectKindWord[matter.subjectKind]}`,
            matter.demand && `${caseWords.demand}：${matter.demand}`,
          ]
            .filter((part) => part !== '')
            .join('　')}
        </p>
      )}
    </div>
  )
}
