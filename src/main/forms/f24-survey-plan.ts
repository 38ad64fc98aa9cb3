import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { formWord } from '#shared/ipc/form-words'
import { band, list, type Prose, prose, proseHeight, signatureHeight, signatureRow, together } from './cells'
import { dateWords } from './f14-questions'
import { across, fieldRow, twice, wideRow } from './fields'
import { labels } from './month-rows'
import { bodySize, sheet, toWrite } from './paper'
import { columnsOf, textRows } from './register'
import type { SurveyPlanFacts } from './survey-facts'

const body = bodySize('portrait')

/** 客户意见调查策划书 (S1 三, 第一步), with the rooms as its annex. */
export function surveyPlan(facts: SurveyPlanFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F24',
      version: 1,
      organisation: facts.organisation,
      title: formWord('F24'),
      reference: `编号：${facts.number}`,
      marks: [],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      band(across, [
        wideRow('调查名称', facts.title),
        wideRow('调查内容', `物业管理服务项目，详见《${formTitle.F14}》。`),
      ]),
      prose('调查目的', { lead: '', texts: [facts.purpose] }, across, 40),
      prose('调查范围', { lead: '', texts: scope(facts) }, across, 40),
      prose('实施方案', { lead: '', texts: steps(facts) }, across, 40),
      decided(facts),
      ...annex(facts),
    ],
  )
}

function scope({ fromOn, untilOn, buildings, households, title }: SurveyPlanFacts): readonly string[] {
  return [
    `1．时段：${dateWords(fromOn)} 至 ${dateWords(untilOn)}。`,
    `2．楼号、户数：${buildings}。本次调查户数为 ${households} 户。具体调查房号详见附页《${title}房号》。`,
  ]
}

function steps(facts: SurveyPlanFacts): readonly string[] {
  const day = (on: string | null) => (on === null ? toWrite.day : dateWords(on))
  const form = `《${formTitle.F14}》`
  return [
    `${form}发放率为100%。`,
    `${form}回收率≥${facts.target}%，回收情况记入考核，每少一份扣${facts.missingPoints}分。`,
    '总体真实率为100%（包括正确楼号）。',
    `对作弊的处罚规定：抽查${facts.auditPercent}%，每发现一份作弊的${form}扣该调查人${facts.forgedPoints}分，记入当月月度考核评分中。`,
    `参与调查人员：${facts.carriers || toWrite.line}。`,
    `${day(facts.meetingOn)}组织调查人员召开会议。`,
    `${day(facts.noticeOn)}前在所需调查的梯间公告栏张贴告示并电话提前通知客户。`,
    `${day(facts.handInOn)}下班前收回${form}。`,
    `${day(facts.summaryOn)}前完成调查汇总工作。`,
  ].map((words, place) => `${place + 1}．${words}`)
}

/** On one page: who approves sees what it is for. */
function decided({ approval, signature, preparedBy, preparedOn }: SurveyPlanFacts): Content {
  const opinion: Prose = { lead: '', texts: [approval] }
  const made = fieldRow(twice, [
    ['编制', `${preparedBy}　${dateWords(preparedOn)}`],
    ['审核', '　　　　　　日期：'],
  ])
  return together(Math.max(60, proseHeight(opinion, across[1])) + signatureHeight + 40, [
    prose('审批意见', opinion, across, 60),
    band(across, [signatureRow('管理处经理', signature)]),
    band(twice, [made]),
  ])
}

const columns = columnsOf('portrait', [84, 48, '*'])

function annex({ rooms, title }: SurveyPlanFacts): Content[] {
  return [
    { text: `附页　${title}房号`, font: 'Hei', fontSize: 13, pageBreak: 'before', margin: [0, 0, 0, 8] },
    list(
      columns,
      [labels('楼号', '户数', '房号')],
      rooms.flatMap((row) => textRows([row.building, String(row.count), row.rooms], columns, 24, [2])),
    ),
    { text: `合计 ${rooms.reduce((sum, { count }) => sum + count, 0)} 户`, margin: [0, 6, 0, 0] },
    { text: '', margin: [0, 0, body.width, 0] },
  ]
}
