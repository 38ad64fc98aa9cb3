import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { clockTimeOf, dayOf, stampOf } from '#shared/domain/day'
import { agreedPointWord, meetingLayoutWord } from '#shared/domain/meeting'
import { meetingPhaseWord } from '#shared/domain/meeting-step'
import {
  band,
  choices,
  handLine,
  labelCell,
  list,
  type Row,
  signatureHeight,
  signatureRow,
  together,
  valueCell,
} from './cells'
import { across, fieldRow, twice, wideRow } from './fields'
import type { MeetingFacts, MeetingSheetStep } from './meeting-facts'
import { labels } from './month-rows'
import { bodySize, sheet } from './paper'

const names = ['阶段', '时间', '打勾', '做什么', '谁做的']
const width = bodySize('portrait').width
/** Beside the marks of a copy and the time. */
const longestMark = 16
const columns = [44, 74, 40, width - 44 - 74 - 40 - 78, 78] as const

/** 会议接待单 (S1 五): the facts of the booking, and what is done when, for whoever serves. */
export function meetingForm(facts: MeetingFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F29',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F29,
      reference: facts.startsAt ? stampOf(facts.startsAt) : '',
      marks: isShort(facts.bookedBy) ? [`登记人：${facts.bookedBy}`] : [],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      ...booking(facts),
      list([...columns], [labels(...names)], facts.steps.map(stepRow)),
      together(signatureHeight, [band(across, [signatureRow('服务负责人', null)])]),
    ],
  )
}

function booking(facts: MeetingFacts): Content[] {
  const { title, place, host, contactName, phones, people, layoutWord, agreed, payment, remark, bookedBy } =
    facts
  const rows = [
    fieldRow(twice, [
      ['会议名称', title],
      ['会议室', place],
    ]),
    fieldRow(twice, [
      ['承办单位', host],
      ['联系人', [contactName, phones.join('　')].filter((part) => part !== '').join('　')],
    ]),
    fieldRow(twice, [
      ['时间', timeWords(facts)],
      ['人数', people === null ? '　　　　人' : `${people} 人`],
    ]),
    fieldRow(twice, [
      ['台型', choices(Object.values(meetingLayoutWord), layoutWord)],
      ['付款', payment],
    ]),
  ]
  const wide = [
    wideRow('商定事项', allOf(Object.values(agreedPointWord), agreed), 2),
    ...(remark === '' ? [] : [wideRow('备注', remark, 4)]),
    ...(bookedBy === '' || isShort(bookedBy) ? [] : [wideRow('登记人', bookedBy)]),
  ]
  return [band(twice, rows), band(across, wide)]
}

/** Over the body is one line (paper.ts): a longer name would not be whole there, and the sheet not come out. */
function isShort(name: string): boolean {
  return name !== '' && name.length <= longestMark
}

/** Every one that can be agreed, several ticked. */
function allOf(options: readonly string[], chosen: readonly string[]): string {
  return options.map((option) => `${chosen.includes(option) ? '☑' : '□'}${option}`).join('　')
}

function timeWords({ startsAt, endsAt }: MeetingFacts): string {
  if (startsAt === null || endsAt === null) return '　　年　月　日\n　　时　分 至 　　时　分'
  const end = dayOf(startsAt) === dayOf(endsAt) ? clockTimeOf(endsAt) : stampOf(endsAt)
  return `${stampOf(startsAt)} 至 ${end}`
}

function stepRow({ phase, words, time, boxes, by }: MeetingSheetStep): Row {
  const [only, another] = boxes
  const isOnce = another === undefined
  const all = boxes.map((one) => `${box(one)}${one.words}`).join('　')
  return {
    least: handLine,
    cells: [
      labelCell(meetingPhaseWord[phase]),
      valueCell(time, columns[1], 2),
      isOnce ? boxCell(only ? box(only) : '') : '',
      valueCell(isOnce ? words : `${words}\n${all}`, columns[3], isOnce ? 1 : 3, 'left'),
      valueCell(by, columns[4], 2),
    ],
  }
}

function box({ isDone }: { readonly isDone: boolean }): string {
  return isDone ? '☑' : '□'
}

function boxCell(text: string): TableCell {
  return { text, fontSize: 9.5, alignment: 'center', verticalAlignment: 'middle' }
}
