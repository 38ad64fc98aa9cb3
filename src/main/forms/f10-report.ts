import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { gradeWord } from '#shared/domain/grade'
import { channelWord } from '#shared/domain/kind'
import { band, choices, type Row, rowsHeight, signatureHeight } from './cells'
import {
  fieldHeight,
  fieldRow,
  heightsOf,
  momentWords,
  type Passage,
  passageBand,
  signedPassage,
  slack,
  twice,
} from './fields'
import type { ReportFacts } from './manager-facts'
import { bodySize, sheet, toWrite } from './paper'

const body = bodySize('portrait')
/** 住户投诉事件报告 (S2, S3): what a manager has to know of a critical matter, and where the managers answer. */
export function reportForm(facts: ReportFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F10',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F10,
      reference: `意见表编号：${facts.caseNumber ?? toWrite.line}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.reportedAt,
      orientation: 'portrait',
    },
    contentOf(facts),
  )
}

function contentOf(facts: ReportFacts): Content[] {
  const who = whoRows(facts)
  const told = passagesOf(facts)
  const fixed = rowsHeight(twice, who) + fieldHeight + 2 * signatureHeight + slack
  const managers = ['部门负责人', facts.managerTitle]
  const opinions = opinionsOf(facts)
  const heights = heightsOf([...told, ...opinions], body.height - fixed)
  const least = (index: number) => heights[index] ?? 0
  return [
    band(twice, who),
    ...told.map((passage, index) => passageBand(passage, least(index))),
    band(twice, [
      fieldRow(twice, [
        ['报告人', facts.reportedBy],
        ['报告时间', momentWords(facts.reportedAt)],
      ]),
    ]),
    ...opinions.map((passage, index) =>
      signedPassage([], passage, least(told.length + index), {
        caption: `${managers[index]}\n签名`,
        signed: null,
      }),
    ),
  ]
}

function whoRows(facts: ReportFacts): Row[] {
  return [
    fieldRow(twice, [
      ['客户', facts.customerName],
      ['地址', facts.customerAddress],
    ]),
    fieldRow(twice, [
      ['联系电话', facts.phones.join('\n')],
      ['受理渠道', choices(Object.values(channelWord), facts.channelWord)],
    ]),
    fieldRow(twice, [
      ['受理时间', momentWords(facts.receivedAt)],
      ['受理人', facts.recordedBy],
    ]),
    fieldRow(twice, [
      ['发生时间', facts.happenedWords ?? ''],
      ['发生地点', facts.place ?? ''],
    ]),
    fieldRow(twice, [
      ['被投诉人', facts.subject ?? ''],
      ['处理部门', facts.department],
    ]),
  ]
}

function passagesOf(facts: ReportFacts): readonly Passage[] {
  return [
    {
      label: '等级\n及依据',
      lead: choices(Object.values(gradeWord), facts.gradeWord),
      texts: [`依据：${facts.ground ?? ''}`],
      lines: 1.8,
    },
    { label: '事件经过', lead: '', texts: [facts.content], lines: 3 },
    {
      label: '客户要求\n及损失',
      lead: '',
      texts: [`客户要求：${facts.demand ?? '\n'}`, `客户称损失：${facts.loss ?? ''}`],
      lines: 2,
    },
    { label: '已办事项\n（时间）', lead: '', texts: facts.done, lines: 2.5 },
    { label: '已答应\n客户', lead: '', texts: facts.promised, lines: 1.2 },
    { label: '处理建议', lead: '', texts: [facts.proposal ?? ''], lines: 2 },
  ]
}

function opinionsOf(facts: ReportFacts): readonly Passage[] {
  return [
    { label: '部门负责人\n意见', lead: '', texts: [facts.departmentOpinion ?? ''], lines: 1.6 },
    { label: `${facts.managerTitle}\n意见`, lead: '', texts: [facts.managerOpinion ?? ''], lines: 1.6 },
  ]
}
