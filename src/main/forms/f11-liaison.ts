import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { dayOf, type Instant, stampOf } from '#shared/domain/day'
import { band, type Row, rowHeight, rowsHeight, signatureHeight, signatureRow } from './cells'
import {
  across,
  fieldRow,
  heightsOf,
  momentWords,
  type Passage,
  passageBand,
  signedPassage,
  slack,
  twice,
  wideRow,
} from './fields'
import type { NoticeFacts } from './notice-facts'
import { bodySize, sheet, toWrite } from './paper'

const body = bodySize('portrait')

/** 工作联系单 (S2 2.1, 3), or empty as 投诉联系单 (S2 三 2), which is the same sheet under another title. */
export function liaisonForm(facts: NoticeFacts, title: string = formTitle.F11): TDocumentDefinitions {
  return sheet(
    {
      code: 'F11',
      version: 1,
      organisation: facts.organisation,
      title,
      reference: `编号：${facts.number ?? toWrite.line}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.at,
      orientation: 'portrait',
    },
    contentOf(facts),
  )
}

function contentOf(facts: NoticeFacts): Content[] {
  const head = headRows(facts)
  const subject = wideRow('事由', facts.subject)
  const fixed = rowsHeight(twice, head) + rowHeight(across, subject) + 2 * signatureHeight + slack
  const passages = [saidOf(facts), answerOf(facts)]
  const [said = 0, answer = 0] = heightsOf(passages, body.height - fixed)
  return [
    band(twice, head),
    band(across, [subject]),
    passageBand(saidOf(facts), said),
    band(across, [signatureRow('签收', facts.received)]),
    signedPassage([], answerOf(facts), answer, {
      caption: '回复人\n签名',
      signed: facts.answer?.signed ?? null,
    }),
  ]
}

function headRows({ to, from, at, dueAt }: NoticeFacts): Row[] {
  return [
    fieldRow(twice, [
      ['致', to],
      ['由', from],
    ]),
    fieldRow(twice, [
      ['日期', dayWords(at)],
      ['要求完成\n时间', momentWords(dueAt)],
    ]),
  ]
}

export function dayWords(at: Instant | null): string {
  return at === null ? toWrite.day : dayOf(at)
}

function saidOf({ problems, demand, rechecks }: NoticeFacts): Passage {
  const many = (problems?.length ?? 0) > 1
  const told = (problems ?? []).map(
    ({ serial, place, words }) => `${many ? `${serial}、` : ''}${[place, words].filter(Boolean).join('：')}`,
  )
  return {
    label: '内容',
    lead: '',
    texts: [
      ...told,
      demand === '' ? '' : `要求：${demand}`,
      // S2 3 has no 复查结果 on it: a copy says what became of it below.
      ...rechecks.map(recheckWords),
    ],
    lines: 8,
  }
}

export function recheckWords({
  serial,
  at,
  isPassed,
  words,
  nextDueAt,
  by,
}: NoticeFacts['rechecks'][number]) {
  const outcome = isPassed ? '通过' : `未通过，新的期限 ${nextDueAt === null ? '' : stampOf(nextDueAt)}`
  const said = words === '' ? '' : `：${words}`
  return `第 ${serial} 项，${stampOf(at)} 复查${outcome}（复查人 ${by}）${said}`
}

export function answerOf({ answer }: NoticeFacts): Passage {
  return { label: '回复', lead: '', texts: [answer?.words ?? ''], lines: 5 }
}
