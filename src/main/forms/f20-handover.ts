import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { stampOf } from '#shared/domain/day'
import { band, list, prose, signatureHeight, signatureRow, together } from './cells'
import { across, fieldRow, momentWords, twice } from './fields'
import type { HandoverFacts } from './handover-facts'
import { factBand, hashWords, heading, labels, values } from './month-rows'
import { bodySize, mm, sheet } from './paper'

const width = bodySize('portrait').width
const four = [112, width - 112 - 70 - 116, 70, 116] as const
const three = [112, 112, width - 224] as const

const head = { code: 'F20', version: 1, title: formTitle.F20, marks: [], orientation: 'portrait' } as const
const remarks = '交代\n事项'

/** Its lists: what each is called, how wide its columns are and what stands over them. */
const lists = {
  promises: ['答应客户的', three, ['意见表编号', '什么时候前', '答应了什么']],
  drafts: ['挂起的登记', three, ['方式', '从什么时候', '客户 · 谁记的']],
  papers: ['在外面的单子', four, ['意见表编号', '在谁那里', '签收', '从什么时候']],
  approvals: ['审批', four, ['意见表编号', '审批人', '进度', '审批编号']],
} as const
type List = (typeof lists)[keyof typeof lists]

/** 交接班记录 to be filled in by hand: two lines in each of its lists. */
export function blankHandover(organisation: string): TDocumentDefinitions {
  const empty = ([title, columns, names]: List): Content[] => [
    heading(title),
    list(
      columns,
      [labels(...names)],
      Array.from({ length: 2 }, () =>
        values(
          names.map(() => ''),
          columns,
        ),
      ),
    ),
  ]
  const counted = '　　　　件，逾期　　　　件'
  return sheet({ ...head, organisation, reference: momentWords(null), slip: null, madeAt: null }, [
    band(twice, [
      fieldRow(twice, [
        ['交班人', ''],
        ['接班人', ''],
      ]),
      fieldRow(twice, [
        ['未结案件', counted],
        ['未看提醒', '　　　条'],
      ]),
    ]),
    ...Object.values(lists).flatMap(empty),
    { text: '', margin: [0, 0, 0, 12] },
    prose(remarks, { lead: '', texts: [] }, across, mm(18)),
    signatures('交班人', '接班人', []),
  ])
}

/** 交接班记录: what is open, promised, parked and out, signed by both; the chain's head is an anchor outside. */
export function handoverForm(facts: HandoverFacts): TDocumentDefinitions {
  return sheet(
    {
      ...head,
      organisation: facts.organisation,
      reference: stampOf(facts.at),
      slip: facts.slip,
      madeAt: facts.at,
    },
    [...contentOf(facts)],
  )
}

function contentOf(facts: HandoverFacts): Content[] {
  const { standing } = facts
  return [
    band(twice, [
      fieldRow(twice, [
        ['交班人', facts.from],
        ['接班人', facts.to],
      ]),
      fieldRow(twice, [
        ['未结案件', `${standing.open} 件，逾期 ${standing.late} 件，将到期 ${standing.soon} 件`],
        ['未看提醒', `${standing.reminders} 条`],
      ]),
    ]),
    band(across, [
      fieldRow(across, [
        ['分别等着', standing.waits.map(({ word, cases }) => `${word} ${cases}`).join(' · ')],
      ]),
    ]),
    ...listOf(
      lists.promises,
      standing.promises.map(({ number, dueAt, words }) => [number, stampOf(dueAt), words]),
    ),
    ...listOf(
      lists.drafts,
      standing.drafts.map(({ channelWord, startedAt, who, startedBy }) => [
        channelWord,
        stampOf(startedAt),
        `${who} · ${startedBy}`,
      ]),
    ),
    ...listOf(
      lists.papers,
      standing.papers.map(({ number, holder, isSignedFor, since }) => [
        number,
        holder,
        isSignedFor ? '已领单' : '未签收',
        stampOf(since),
      ]),
    ),
    ...listOf(lists.approvals, [
      ...standing.approvals.map(({ number, caseNumber, approver }) => [caseNumber, approver, '待批', number]),
      ...standing.unsigned.map(({ number, caseNumber, approver }) => [
        caseNumber,
        approver,
        '待补签',
        number,
      ]),
    ]),
    { text: '', margin: [0, 0, 0, 12] },
    prose(remarks, { lead: '', texts: [facts.remark] }, across, mm(18)),
    signatures(`交班人\n${facts.from}`, `接班人\n${facts.to}`, [
      factBand([[`事件链头\n第 ${facts.chain.id} 条`, hashWords(facts.chain.hash)]]),
    ]),
  ]
}

function listOf([title, columns, names]: List, rows: readonly (readonly string[])[]): Content[] {
  if (rows.length === 0) return [heading(`${title}：没有`)]
  return [
    heading(`${title}：${rows.length} 项`),
    list(
      columns,
      [labels(...names)],
      rows.map((row) => values(row, columns)),
    ),
  ]
}

function signatures(from: string, to: string, below: Content[]): Content {
  return together(2 * signatureHeight + 90, [
    { text: '', margin: [0, 0, 0, 12] },
    band(across, [signatureRow(from, null), signatureRow(to, null)]),
    ...below,
  ])
}
