import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import {
  band,
  choices,
  labelCell,
  type Row,
  rowHeight,
  rowsHeight,
  signatureHeight,
  signatureRow,
  yesOrNo,
} from './cells'
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
import { bodySize, sheet, toWrite } from './paper'
import type { RevisitRecordFacts } from './revisit-record-facts'

const body = bodySize('portrait')
/** Five lines of choices to be ticked. */
const ratingsHeight = 84

/** 表8-1 (S1): what one customer said when asked after the handling, signed by both, and the supervisor's opinion of it. */
export function revisitRecordForm(facts: RevisitRecordFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F08',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F08,
      reference: `编号：${facts.number ?? toWrite.line}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.askedAt,
      orientation: 'portrait',
    },
    contentOf(facts),
  )
}

function contentOf(facts: RevisitRecordFacts): Content[] {
  const who = whoRows(facts)
  const way = wideRow('回访方式', choices(Object.values(revisitWayWord), facts.wayWord))
  const ratings = ratingsRow(facts)
  const visitor = visitorRow(facts)
  const fixed =
    rowsHeight(twice, who) +
    rowHeight(across, way) +
    rowHeight(across, ratings) +
    rowHeight(twice, visitor) +
    4 * signatureHeight +
    slack
  const passages = [matterOf(facts), attemptsOf(facts), saidOf(facts), reviewOf(facts), managedOf(facts)]
  const [matter = 0, attempts = 0, said = 0, review = 0, managed = 0] = heightsOf(
    passages,
    body.height - fixed,
  )
  return [
    band(twice, who),
    passageBand(matterOf(facts), matter),
    band(across, [way]),
    passageBand(attemptsOf(facts), attempts),
    signedPassage([ratings], saidOf(facts), said, { caption: '客户签名', signed: facts.signature }),
    band(twice, [visitor]),
    band(across, [signatureRow('回访人\n签名', facts.visitorSignature)]),
    signedPassage([], reviewOf(facts), review, {
      caption: '主管签名',
      signed: facts.review?.signed ?? null,
    }),
    signedPassage([], managedOf(facts), managed, {
      caption: `${facts.managerTitle}\n签名`,
      signed: facts.managed?.signed ?? null,
    }),
  ]
}

function whoRows(facts: RevisitRecordFacts): Row[] {
  return [
    fieldRow(twice, [
      ['回访对象', facts.customerName],
      ['联系电话', facts.phones.join('\n')],
    ]),
    fieldRow(twice, [
      ['地址', facts.customerAddress],
      ['意见表编号', facts.caseNumber ?? ''],
    ]),
    fieldRow(twice, [
      ['回访次数', facts.round === null ? '第　　　次' : `第 ${facts.round} 次`],
      ['回访时间', momentWords(facts.askedAt)],
    ]),
  ]
}

function ratingsRow(facts: RevisitRecordFacts): Row {
  const quality = Object.values(qualityWord)
  const lines = [
    `服务质量：${choices(quality, facts.qualityWord)}`,
    `是否及时：${choices(Object.values(timelinessWord), facts.timelinessWord)}`,
    `处理态度：${choices(quality, facts.attitudeWord)}`,
    `处理结果：${choices(quality, facts.handlingWord)}`,
    `解决情况：${yesOrNo(facts.isSolved, '已解决', '没有解决')}`,
  ]
  return {
    least: ratingsHeight,
    cells: [labelCell('客户评价'), { text: lines.join('\n'), verticalAlignment: 'middle' }],
  }
}

function visitorRow({ visitor, isOwn }: RevisitRecordFacts): Row {
  return fieldRow(twice, [
    ['回访人', visitor],
    ['自办自访', yesOrNo(isOwn, '是', '否')],
  ])
}

function matterOf({ matter, result }: RevisitRecordFacts): Passage {
  return {
    label: '事由及\n处理结果',
    lead: '',
    texts: [matter, result ? `处理结果：${result}` : ''],
    lines: 2.4,
  }
}

function attemptsOf({ attempts }: RevisitRecordFacts): Passage {
  return { label: '回访内容', lead: '', texts: attempts, lines: 2.6 }
}

function saidOf({ said, demand }: RevisitRecordFacts): Passage {
  return { label: '客户意见', lead: '', texts: [said, demand ? `新的要求：${demand}` : ''], lines: 2.4 }
}

function reviewOf({ review }: RevisitRecordFacts): Passage {
  const lead = choices(['通过', '上报'], review?.verdictWord ?? null)
  return { label: '主管\n审核意见', lead, texts: [review?.words ?? ''], lines: 1.4 }
}

function managedOf({ managed, managerTitle }: RevisitRecordFacts): Passage {
  return { label: `${managerTitle}\n意见`, lead: '', texts: [managed?.words ?? ''], lines: 1.2 }
}
