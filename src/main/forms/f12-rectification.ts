import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { band, choices, list, type Row, rowHeight, rowsHeight, signatureHeight, signatureRow } from './cells'
import { answerOf, dayWords, recheckWords } from './f11-liaison'
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
import { labels } from './month-rows'
import type { NoticeFacts } from './notice-facts'
import { bodySize, mm, sheet, toWrite } from './paper'
import { columnsOf, emptyRows, textRows } from './register'

const body = bodySize('portrait')
const columns = columnsOf('portrait', [36, 130, '*'])
const names = ['序号', '地点', '问题']
const rowLeast = mm(9)
const emptyRow = mm(11)
const emptyCount = 4

/** 整改通知单 (S2 2.1): for what is grave, with the time by which it is to be in order. */
export function rectificationForm(facts: NoticeFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F12',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F12,
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
  const header = labels(...names)
  const rows = problemRows(facts)
  const limit = wideRow('整改期限', momentWords(facts.dueAt))
  const fixed =
    rowsHeight(twice, head) +
    rowHeight(across, subject) +
    rowHeight(columns, header) +
    rowsHeight(columns, rows) +
    rowHeight(across, limit) +
    3 * signatureHeight +
    slack
  const passages = [demandOf(facts), shortAnswerOf(facts), recheckOf(facts)]
  const [demand = 0, answer = 0, recheck = 0] = heightsOf(passages, body.height - fixed)
  return [
    band(twice, head),
    band(across, [subject]),
    list(columns, [header], rows),
    passageBand(demandOf(facts), demand),
    band(across, [limit, signatureRow('签收', facts.received)]),
    signedPassage([], shortAnswerOf(facts), answer, {
      caption: '回复人\n签名',
      signed: facts.answer?.signed ?? null,
    }),
    signedPassage([], recheckOf(facts), recheck, { caption: '复查人\n签名', signed: facts.checkedBy }),
  ]
}

function headRows({ to, from, at, checked }: NoticeFacts): Row[] {
  return [
    fieldRow(twice, [
      ['致', to],
      ['由', from],
    ]),
    fieldRow(twice, [
      ['检查日期', checked === '' ? toWrite.day : checked],
      ['发单日期', dayWords(at)],
    ]),
  ]
}

function problemRows({ problems }: NoticeFacts): readonly Row[] {
  if (problems === null) return emptyRows(emptyCount, emptyRow, columns)
  return problems.flatMap(({ serial, place, words }) =>
    textRows([serial, place, words], columns, rowLeast, [1, 2]),
  )
}

function demandOf({ demand }: NoticeFacts): Passage {
  return { label: '整改要求', lead: '', texts: [demand], lines: 3 }
}

function shortAnswerOf(facts: NoticeFacts): Passage {
  return { ...answerOf(facts), label: '整改情况\n回复', lines: 3 }
}

function recheckOf({ rechecks, problems }: NoticeFacts): Passage {
  const open = (problems ?? []).filter(
    ({ serial }) => !rechecks.some((one) => one.serial === serial && one.isPassed),
  )
  const outcome = rechecks.length === 0 ? null : open.length === 0 ? '全部通过' : '未全部通过'
  return {
    label: '复查结果',
    lead: choices(['全部通过', '未全部通过'], outcome),
    texts: rechecks.map(recheckWords),
    lines: 3,
  }
}
