import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { qualityWord, timelinessWord } from '#shared/domain/revisit'
import { band, choices, handLine, prose, signatureHeight, signatureRow, yesOrNo } from './cells'
import { across, fieldHeight, fieldRow, twice, wideRow } from './fields'
import type { LetterFacts } from './letter-facts'
import { bodySize, codeColumn, cutLine, mm, sheet, toWrite } from './paper'
import { heightOf } from './room'

const body = bodySize('portrait')
const textSize = 12
const lineHeight = 1.25
const stripCode = mm(16)

/**
 * 回访函: what was done for the customer, and a strip to tear off and bring back with the answer. It says nothing of grade
 * or limits; who answers signs the strip.
 */
export function letterForm(facts: LetterFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F23',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F23,
      reference: `回访记录编号：${facts.number ?? toWrite.line}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [...letter(facts), gap(facts), strip(facts)],
  )
}

function letter({ customerName, customerAddress, text, ...facts }: LetterFacts): Content[] {
  return [
    {
      text: `地址：${customerAddress || '＿＿＿＿＿＿＿＿＿＿＿＿'}　　意见表编号：${facts.caseNumber ?? toWrite.line}`,
      fontSize: 9,
      margin: [0, 0, 0, 8],
    },
    {
      text: `尊敬的${customerName || toWrite.line}：`,
      font: 'Hei',
      fontSize: textSize,
      margin: [0, 0, 0, 6],
    },
    ...paragraphsOf(text).map(
      (paragraph): Content => ({ text: paragraph, fontSize: textSize, lineHeight, margin: [0, 0, 0, 4] }),
    ),
    {
      stack: [
        facts.organisation,
        facts.department,
        facts.writtenOn ? dateWords(facts.writtenOn) : toWrite.day,
      ],
      fontSize: textSize,
      alignment: 'right',
      margin: [0, 10, 0, 0],
      unbreakable: true,
    },
  ]
}

/** Lines for the hand where nothing is written yet. */
const handWritten = Array.from({ length: 8 }, () => '＿'.repeat(38))

function paragraphsOf(text: string): readonly string[] {
  if (text === '') return handWritten
  return text.split(/\r\n|[\n\r]/u).map((line) => (/^\s/u.test(line) || line === '' ? line : `　　${line}`))
}

function dateWords(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
}

/** The strip stands at the foot of the page, where it can be cut off; after a long letter on a page of its own. */
function gap({ text, customerAddress }: LetterFacts): Content {
  const words = paragraphsOf(text).reduce(
    (sum, paragraph) => sum + heightOf(paragraph, body.width, textSize) * lineHeight + 4,
    heightOf(customerAddress, body.width, 9) + 8,
  )
  const signed = heightOf('\n\n\n', body.width, textSize) + 10
  const left = body.height - words - signed - stripHeight - 12
  return { text: '', margin: [0, Math.max(0, left), 0, 0] }
}

const opinionHeight = 3 * handLine
const demandHeight = 1.6 * handLine
const headHeight = stripCode + 22
const stripHeight = headHeight + 3 * fieldHeight + opinionHeight + demandHeight + signatureHeight + 16

const qualities = Object.values(qualityWord)

function strip(facts: LetterFacts): Content {
  const asked = (label: string, options: readonly string[]): readonly [string, string] => [
    label,
    choices(options, null),
  ]
  return {
    unbreakable: true,
    stack: [
      cutLine(body.width),
      {
        margin: [0, 6, 0, 4],
        columns: [
          {
            width: '*',
            stack: [
              { text: '回　执', font: 'Hei', fontSize: 14 },
              {
                text: `${facts.organisation}　回访记录编号：${facts.number ?? toWrite.line}`,
                fontSize: 9,
                margin: [0, 2, 0, 0],
              },
              { text: '请在方框里打勾，签名后沿虚线剪下，交回前台。', fontSize: 9 },
            ],
          },
          codeColumn(facts.slip, stripCode + 8, stripCode),
        ],
      },
      band(twice, [
        fieldRow(twice, [asked('服务质量', qualities), asked('是否及时', Object.values(timelinessWord))]),
        fieldRow(twice, [asked('处理态度', qualities), asked('处理结果', qualities)]),
      ]),
      band(across, [wideRow('解决了吗', yesOrNo(null, '已解决', '没有解决'), 1)]),
      prose('客户意见', { lead: '', texts: [''] }, across, opinionHeight),
      prose('新的要求', { lead: '', texts: [''] }, across, demandHeight),
      band(across, [signatureRow('客户签名\n（回访）', null)]),
    ],
  }
}
