import type { Content } from 'pdfmake/interfaces'
import { type Fitted, fitIn } from './f05-cells'
import { piecesOf } from './pieces'
import type { WorkOrderFacts } from './work-order-facts'

type Pair = readonly [label: number, value: number]

/** Of a label and its value in turn: 客户 · 地址 · 电话; what is said over the whole width; 完成时间 · 结果; 收费. */
type Columns = {
  readonly person: readonly [...Pair, ...Pair, ...Pair]
  readonly said: Pair
  readonly twice: readonly [...Pair, ...Pair]
  readonly asked: readonly [...Pair, ...Pair]
}

/** Every text that may be long, cut to its cell; in the order in which the rests stand on the 续页. */
export function fitted(
  facts: WorkOrderFacts,
  { person, said, twice, asked }: Columns,
  lines: { readonly job: number; readonly process: number },
) {
  const demand = facts.demand === '' ? '' : `\n客户要求：${facts.demand}`
  return {
    name: fitName(facts.customerName, person[1]),
    address: fitIn('地址', facts.customerAddress, person[3], 2),
    phones: fitPhones(facts.phones, person[5]),
    job: fitIn('内容', `${facts.content}${demand}`, said[1], lines.job),
    process: fitIn('处理过程与用料', processText(facts), said[1], lines.process),
    feeItems: fitIn('收费项目', facts.feeItems, asked[1] - 40, 1),
    outcome: fitIn('结果说明', facts.outcomeWords, twice[3], 1),
  }
}

export type FittedTexts = ReturnType<typeof fitted>

/** The firm and who called, each on a line of its own; a long firm takes part of the second. */
function fitName(name: string, column: number): Fitted {
  const apart = fitIn('客户', name, column, 2)
  return apart.rest === null ? apart : fitIn('客户', name.replaceAll('\n', '　'), column, 2)
}

/** Two numbers, each on a line of its own; a longer one, or more of them, as any other text. */
function fitPhones(phones: readonly string[], column: number): Fitted {
  const isShort = phones.length <= 2 && phones.every((phone) => phone.length <= 14)
  if (isShort) return { shown: phones.join('\n'), rest: null }
  const [first = '', ...others] = phones
  if (first.length > 14) return fitIn('电话', phones.join('\n'), column, 2)
  return { shown: `${first}\n……接续页`, rest: { label: '电话', text: others.join('\n') } }
}

function processText({ process, materials }: WorkOrderFacts): string {
  return [process, materials && `用料：${materials}`].filter((part) => part !== '').join('\n')
}

export function peopleOf({ name, address, phones }: FittedTexts): readonly (readonly [string, Fitted])[] {
  return [
    ['客户', name],
    ['地址', address],
    ['电话', phones],
  ]
}

/** What did not fit, in full, on a page of its own that goes with the worker's part. */
export function continued(texts: FittedTexts, number: string | null, width: number): Content[] {
  const rests = Object.values(texts).flatMap(({ rest }) => rest ?? [])
  if (rests.length === 0) return []
  const heading: Content = {
    text: `${number ?? ''} 续页（附于作业联）`,
    font: 'Hei',
    fontSize: 12,
    pageBreak: 'before',
    margin: [0, 0, 0, 5],
  }
  return [
    heading,
    ...rests.flatMap(({ label, text }): Content[] => [
      { text: `${label}（接第 1 页）`, font: 'Hei', margin: [0, 4, 0, 3] },
      ...piecesOf(text, width, 40).map((piece): Content => ({ text: piece })),
    ]),
  ]
}
