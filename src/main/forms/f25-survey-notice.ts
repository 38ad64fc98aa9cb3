import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { formWord } from '#shared/ipc/form-words'
import { dateWords } from './f14-questions'
import { sheet } from './paper'
import type { SurveyNoticeFacts } from './survey-facts'

const size = 18
/** Many buildings by name: still one page. */
const small = 15
const lineHeight = 1.35

/** 告示 (S1 第一步 7), for the board beside the lift: read from a step away, and nobody is named on it. */
export function surveyNotice(facts: SurveyNoticeFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F25',
      version: 1,
      organisation: facts.organisation,
      title: formWord('F25'),
      reference: `编号：${facts.number}`,
      marks: [],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      {
        text: facts.title,
        font: 'Hei',
        fontSize: facts.title.length > 20 ? 18 : 22,
        alignment: 'center',
        margin: [0, 10, 0, 16],
      },
      { text: '尊敬的客户：', font: 'Hei', fontSize: size, margin: [0, 0, 0, 6] },
      ...paragraphs(facts, facts.buildings.length > 60 ? small : size),
      {
        stack: [facts.organisation, dateWords(facts.writtenOn)],
        fontSize: size,
        lineHeight,
        alignment: 'right',
        margin: [0, 20, 0, 0],
        unbreakable: true,
      },
    ],
  )
}

function paragraphs(
  { fromOn, untilOn, buildings, handInOn }: SurveyNoticeFacts,
  fontSize: number,
): Content[] {
  return [
    `为了解您对 ${dateWords(fromOn)} 至 ${dateWords(untilOn)} 物业服务的评价，改进我们的工作，现开展客户满意度调查。`,
    `调查范围：${buildings}。工作人员将上门送交《${formTitle.F14}》，请您给予合理、公正的评价。`,
    `请于 ${dateWords(handInOn)} 下班前填妥，我们将派人到贵户收取；也可以直接交到前台。`,
    '您填写的资料由本公司妥善保管，只用于统计分析和改进服务。',
    '给您带来不便，敬请谅解。谢谢您的支持与配合！',
  ].map((text): Content => ({ text: `　　${text}`, fontSize, lineHeight, margin: [0, 0, 0, 8] }))
}
