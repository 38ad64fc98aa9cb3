import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { levels, type Questionnaire } from '#shared/domain/questionnaire'
import { band, labelCell, type Row, rowHeight, signatureCell, signatureHeight, valueCell } from './cells'
import { bodySize, mm, sheet, toWrite } from './paper'
import { heightOf, lineRatio, sizeFor } from './room'
import type { QuestionFormFacts } from './survey-facts'

const body = bodySize('portrait')
const size = 10.5
const line = 0.6
/** Eighteen items stand on one page with all that is around them: their rows are closer than those of other forms. */
const close = 0.5
const lineHeight = 0.88
/** The box is of a font whose lines are higher. */
const boxLine = 0.72
const level = 53
const group = 118
/** 客户常驻大厦办公人员数量 on one line. */
const label = 140
const item = body.width - group - levels.length * level

/** As in the seed (S1 三, 第二步); what the desk does with the answers is said where they are asked for. */
export function questionForm(facts: QuestionFormFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F14',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F14,
      reference: `编号：${facts.number ?? toWrite.line}`,
      marks: [],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [...explained(facts), grid(facts.questionnaire), openQuestions(facts), whose(facts), note],
  )
}

function explained({ organisation, handInOn, writtenOn }: QuestionFormFacts): Content[] {
  const until = handInOn ? dateWords(handInOn) : '　　　年　　月　　日'
  return [
    {
      text: [
        { text: '尊敬的客户：', font: 'Hei' },
        `感谢您一直以来对本公司管理服务工作的支持与配合，我们深感荣幸。为了不断提高我们的服务水平，我们将定期开展客户满意度调查，恳请您给予合理、公正的评价（在您认可的评价项目“□”内画“√”），并提出您的需求和建议，以便于我们改进服务及管理工作。您填写的资料将由本公司妥善保管，用于统计分析和改进服务，请于${until}下班前填妥此表，我们将派人到贵户收取。谢谢配合！`,
      ],
      lineHeight,
    },
    {
      columns: [
        { width: '*', text: '客户服务电话：＿＿＿＿＿＿＿＿' },
        {
          width: 'auto',
          // A long name stands in the head already.
          text: `${organisation.length > 16 ? '' : organisation}　${writtenOn ? dateWords(writtenOn) : toWrite.day}`,
          alignment: 'right',
        },
      ],
      columnGap: 12,
      margin: [0, 2, 0, 3],
    },
  ]
}

export function dateWords(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

const layout: CustomTableLayout = {
  hLineWidth: () => line,
  vLineWidth: () => line,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => close,
  paddingBottom: () => close,
}

/** A line for each item, a box under each level; the group's name stands beside its middle line. */
function grid({ groups }: Questionnaire): Content {
  const head = ['评价项目', '', ...levels.map(({ words }) => words)].map((text, column) => ({
    ...Object(labelCell(text)),
    ...(column === 0 && { colSpan: 2 }),
  })) as TableCell[]
  const rows = groups.flatMap(({ title, items }, place) =>
    items.map((name, at): TableCell[] => [
      {
        text: at === Math.floor((items.length - 1) / 2) ? `${place + 1}．${title}` : '',
        font: 'Hei',
        fontSize: sizeFor(`${place + 1}．${title}`, group - 9, 1),
        lineHeight,
        border: [true, at === 0, true, at === items.length - 1],
      },
      { text: name, fontSize: sizeFor(name, item - 9, 1), lineHeight },
      ...levels.map((): TableCell => ({ text: '□', alignment: 'center', lineHeight: boxLine })),
    ]),
  )
  const widths = [group, item, ...levels.map(() => level)].map((width) => width - 8 - line)
  return { layout, table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows] } }
}

/** What is left of one page is shared by the open questions; each has a line for the hand at least. */
function openQuestions(facts: QuestionFormFacts): Content {
  const { groups, open } = facts.questionnaire
  if (open.length === 0) return ''
  const items = groups.reduce((sum, { items: names }) => sum + names.length, 1)
  const taken =
    131 +
    items * (size * lineRatio * lineHeight + 2 * close + line) +
    whoseRows(facts).reduce((sum, { height }) => sum + height, 0)
  const rest = (body.height - taken - 30) / open.length
  const title = `${groups.length + 1}．您对本公司物业服务的意见与建议`
  return {
    stack: [
      { text: title, font: 'Hei', margin: [0, 2, 0, 2] },
      band(
        [body.width],
        open.map((question, place) => ({
          least: Math.max(mm(8) + heightOf(question, body.width - 14), rest),
          cells: [{ text: `（${place + 1}）${question}`, lineHeight }],
        })),
      ),
    ],
  }
}

type Held = { readonly columns: readonly number[]; readonly row: Row; readonly height: number }

function whoseRows({ company, room }: QuestionFormFacts): readonly Held[] {
  const named = [label, body.width - label]
  const four = [label, 180, 66, body.width - label - 246]
  const rows: readonly [readonly number[], Row][] = [
    [
      named,
      { least: mm(8), cells: [labelCell('客户（公司）名称'), valueCell(company, named[1] ?? 0, 1, 'left')] },
    ],
    [
      four,
      {
        least: mm(8),
        cells: [labelCell('房号'), valueCell(room, four[1] ?? 0, 1, 'left'), labelCell('联系电话'), ''],
      },
    ],
    [
      named,
      {
        least: mm(8),
        cells: [
          labelCell('客户常驻大厦办公人员数量'),
          valueCell('＿＿＿＿＿＿ 人', named[1] ?? 0, 1, 'left'),
        ],
      },
    ],
    [
      named,
      {
        least: signatureHeight,
        cells: [
          labelCell('客户（公司）负责人签章'),
          signatureCell(null, '签名：', '填写日期：　　　年　　月　　日'),
        ],
      },
    ],
  ]
  return rows.map(([columns, row]) => ({ columns, row, height: rowHeight(columns, row) }))
}

/** On one page: who signs sees whose answers they are. */
function whose(facts: QuestionFormFacts): Content {
  return {
    stack: whoseRows(facts).map(({ columns, row }) => band(columns, [row])),
    unbreakable: true,
    margin: [0, 3, 0, 0],
  }
}

const note: Content = {
  text: '说明：1．客户（公司）名称、房号及客户（公司）负责人签章请务必填写，以便帮助我们作出统计结果。2．再次感谢阁下对物业公司服务工作的支持与配合。',
  fontSize: 9,
  lineHeight: 0.95,
  margin: [0, 3, 0, 0],
}
