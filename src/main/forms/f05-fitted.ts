import { type Fitted, fitIn } from './f05-cells'
import type { WorkOrderFacts } from './work-order-facts'

/** Columns of 客户 · 地址 · 电话, and of what is said over the whole width. */
export type Widths = {
  readonly name: number
  readonly address: number
  readonly phones: number
  readonly said: number
  readonly half: number
  readonly fee: number
}

/** Every text that may be long, cut to its cell; in the order in which the rests stand on the 续页. */
export function fitted(
  facts: WorkOrderFacts,
  widths: Widths,
  lines: { readonly job: number; readonly process: number },
) {
  const demand = facts.demand === '' ? '' : `\n客户要求：${facts.demand}`
  return {
    name: fitIn('客户', facts.customerName, widths.name, 2),
    address: fitIn('地址', facts.customerAddress, widths.address, 2),
    phones: fitPhones(facts.phones, widths.phones),
    job: fitIn('内容', `${facts.content}${demand}`, widths.said, lines.job),
    process: fitIn('处理过程与用料', processText(facts), widths.said, lines.process),
    feeItems: fitIn('收费项目', facts.feeItems, widths.fee - 40, 1),
    outcome: fitIn('结果说明', facts.outcomeWords, widths.half, 1),
  }
}

export type FittedTexts = ReturnType<typeof fitted>

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
