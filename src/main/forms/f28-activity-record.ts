import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { activityKindWord } from '#shared/domain/activity'
import { formTitle } from '#shared/domain/blank-form'
import { dayOf, type IsoDay, weekdayOf, weekdayWord } from '#shared/domain/day'
import type { ActivityFacts } from './activity-facts'
import {
  band,
  choices,
  labelCell,
  type Row,
  rowHeight,
  rowsHeight,
  signatureHeight,
  signatureRow,
  together,
  valueCell,
} from './cells'
import { yuan } from './f27-activity-plan'
import { across, fieldRow, heightsOf, type Passage, passageBand, slack, twice, wideRow } from './fields'
import { bodySize, mm, type Sheet, sheet } from './paper'

/** 客户沟通记录 (S1 四 (二) 2: 时间、地点、沟通人员、事件和处理结果, and its effect), or 活动通知. */
export function activitySheet(facts: ActivityFacts): TDocumentDefinitions {
  return facts.sheet === 'record' ? recordForm(facts) : noticeForm(facts)
}

function headOf({ organisation, slip }: ActivityFacts, title: string): Sheet {
  return {
    code: 'F28',
    version: 1,
    organisation,
    title,
    reference: '',
    marks: [],
    slip,
    madeAt: slip?.printedAt ?? null,
    orientation: 'portrait',
  }
}

function recordForm(facts: ActivityFacts): TDocumentDefinitions {
  const told = [
    fieldRow(twice, [
      ['时间', timeWords(facts)],
      ['地点', facts.place],
    ]),
    fieldRow(twice, [
      ['面向', facts.audience],
      ['负责', facts.organiser],
    ]),
    fieldRow(twice, [
      ['参加人数', facts.attended === null ? '　　　　人' : `${facts.attended} 人`],
      ['费用', moneyWords(facts)],
    ]),
  ]
  const top = [titleRow(facts), wideRow('方式', choices(Object.values(activityKindWord), facts.kindWord), 1)]
  const people: Row = {
    least: mm(17),
    cells: [labelCell('沟通人员'), valueCell(facts.people, across[1], 3, 'left')],
  }
  const passages: readonly Passage[] = [
    { label: '事件', lead: '', texts: [facts.record], lines: 6 },
    { label: '处理结果', lead: '', texts: [facts.decided], lines: 4 },
    { label: '效果评估', lead: '', texts: [facts.effect], lines: 3 },
  ]
  const fixed = rowsHeight(across, top) + rowsHeight(twice, told) + rowHeight(across, people)
  const room = bodySize('portrait').height - fixed - 2 * signatureHeight - slack
  const heights = heightsOf(passages, room)
  return sheet(headOf(facts, formTitle.F28), [
    band(across, top),
    band(twice, told),
    band(across, [people]),
    ...passages.map((passage, place) => passageBand(passage, heights[place] ?? 0)),
    signatures(),
  ])
}

function titleRow({ title }: ActivityFacts): Row {
  return wideRow('项目', title, 2)
}

function signatures(): Content {
  const rows = [signatureRow('记录人', null), signatureRow('负责人', null)]
  return together(2 * signatureHeight, [band(across, rows)])
}

/** When it was held; until then when it is planned for, or room to write it. */
function timeWords({ heldOn, plannedOn, time }: ActivityFacts): string {
  const on = heldOn ?? plannedOn
  return on === null ? `　　　　年　　月　　日${time && `　${time}`}` : `${longDay(on)}${time && `　${time}`}`
}

function longDay(on: IsoDay): string {
  return `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
}

function moneyWords({ budget, spent }: ActivityFacts): string {
  return `预算 ${budget === null ? '＿＿＿＿' : yuan(budget)} 元\n实际 ${spent === null ? '＿＿＿＿' : yuan(spent)} 元`
}

const large = 17

/** To be read from two steps away: what, when, where, for whom, and whom to ask. */
function noticeForm(facts: ActivityFacts): TDocumentDefinitions {
  const { title, plannedOn, time, place, audience, plan, contact, organisation, slip } = facts
  const when =
    plannedOn && `${longDay(plannedOn)}（${weekdayWord[weekdayOf(plannedOn)]}）${time && `　${time}`}`
  const lines = [
    ['时间', when],
    ['地点', place],
    ['参加', audience],
    ['联系', contact],
  ] as const
  return sheet(headOf(facts, '活动通知'), [
    { text: title, font: 'Hei', fontSize: 28, alignment: 'center', margin: [0, mm(14), 0, mm(14)] },
    ...lines.flatMap(([name, words]) => (words ? [line(name, words)] : [])),
    { text: plan, fontSize: large, lineHeight: 1.3, margin: [0, mm(8), 0, mm(8)] },
    { text: '欢迎参加，谢谢支持。', fontSize: large, margin: [0, mm(4), 0, mm(18)] },
    { text: organisation, fontSize: large, alignment: 'right' },
    {
      text: slip ? longDay(dayOf(slip.printedAt)) : '',
      fontSize: large,
      alignment: 'right',
      margin: [0, 6, 0, 0],
    },
  ])
}

function line(name: string, words: string): Content {
  return {
    margin: [0, 0, 0, mm(5)],
    columns: [
      { width: 64, text: `${name}：`, font: 'Hei', fontSize: large },
      { width: '*', text: words, fontSize: large },
    ],
  }
}
