import type { CustomerKind, KnownCustomer } from '#shared/domain/customer'
import type { Refusal } from '#shared/ipc/contract'
import type { CustomerRow, CustomerView } from '#shared/ipc/customer-views'

export const customerWords = {
  title: '客户',
  search: '查找客户',
  searchHint: '姓名、单位、房号、电话、拼音',
  list: '客户名录',
  only: '在不在',
  onlyWord: { here: '在驻', movedOut: '已迁出', all: '全部' },
  total: (total: number) => `${total} 户`,
  none: '没有这样的客户',
  noneHint: '可以换几个字再找，或者新增客户。',
  empty: '名录里还没有客户。登记投诉时会自动记进来，也可以新增或导入。',
  previousPage: '上一页',
  nextPage: '下一页',
  page: (page: number, pages: number) => `${page} / ${pages}`,
  previousShort: '上页',
  nextShort: '下页',
  up: '上一户',
  down: '下一户',
  toPage: '到资料',
  changeOnly: '在驻 / 已迁出 / 全部',
  kept: '名录没有动，填的内容都还在这里。',
  openCases: (count: number) => `未结 ${count}`,
  cases: (count: number) => `共 ${count} 件`,

  file: '客户资料',
  since: (day: string) => `${day} 起`,
  movedOut: (day: string) => `${day} 迁出`,
  registerWalkIn: '登记来访',
  registerPhone: '登记来电',
  edit: '改名称备注',
  moveOut: '迁出',
  moveBack: '迁回',
  merge: '并入…',
  add: '新增客户',
  alike: '可能是同一客户：',
  why: { name: '名称相同', phone: '电话相同' },
  look: (name: string) => `看 ${name}`,
  merged: (name: string) => `已并入：${name}`,
  unmerge: '撤销并入',
  unmerged: (name: string) => `已撤销并入，「${name}」又是单独的客户，两边都和并入以前一样。`,

  contacts: '联系人',
  addContact: '加联系人',
  noContacts: '还没有联系人。',
  changeContact: '改',
  changeContactOf: (name: string) => `改联系人 ${name}`,
  endContact: '离开',
  endContactOf: (name: string) => `联系人 ${name} 离开`,
  contactBack: '回来了',
  contactBackOf: (name: string) => `联系人 ${name} 回来了`,
  period: (since: string, until: string) => `${since} 至 ${until}`,
  nameless: '没有留名',

  units: '房号',
  addUnit: '加房号',
  noUnits: '没有房号。',
  leaveUnit: '退租',
  leaveUnitOf: (address: string) => `退租 ${address}`,
  unit: (address: string) => `看 ${address}`,

  surveyOut: '没有收回',
  history: { cases: '案件', contacts: '来电来访', revisits: '回访' },
  noHistory: { cases: '没有案件。', contacts: '没有来电来访的记录。', revisits: '还没有回访。' },
  demand: (words: string) => `新的要求：${words}`,
  atMost: '只列最近的 100 条。',

  unitTitle: '房号',
  whoIsThere: '现在',
  whoWasThere: '以前',
  nobodyThere: '现在没有客户。',
  unitCases: '这里的案件',
  backToCustomer: '回客户',

  kind: '客户是',
  name: '客户名称',
  note: '备注',
  address: '房号',
  addressHint: '例如 3号楼-1201；一户有几间的，先写一间，以后再加',
  contactName: '联系人姓名',
  relation: '和客户的关系',
  phones: '电话',
  phonesHint: '几个电话用顿号“、”分开',
  phonesKept: (masked: string) => `现在是 ${masked}；不改就空着，要改请全部重写，都不要了写“无”`,
  on: '哪一天',
  onHint: '今天、11-30 或 2026-11-30，不能是以后',
  fromDay: '从哪天起',
  save: '记下',
  close: '先不改',
  saveAdd: '新增客户',
  saveAnother: '不是同一个，照样新增',
  saveMerge: '并入',
  into: '并入哪个客户',
  others: '找到的客户',
  intoHint: '输入另一个客户的姓名、单位、房号或电话',
  choose: '选一个',

  moveOutExplain: (name: string, units: number) =>
    `「${name}」迁出${units > 0 ? `，${units} 间房号同一天退租` : ''}。案件、来电来访、联系人都留着，还能查到；满保存期限后进到期清单。`,
  endExplain: (name: string) => `${name} 从那天起不再是联系人，登记时不再提示；以前的记录不变。`,
  leaveExplain: (address: string) => `${address} 从那天起不再是这个客户的房号，以前的记录不变。`,
  mergeExplain: (name: string, into: string) =>
    `「${name}」并入「${into}」：名录里只留「${into}」，两边的联系人、房号、案件、来电来访和回访都在它的资料里。案件上写的名称不变。并错了可以撤销，两边都回到现在的样子。`,

  added: (name: string) => `已新增客户「${name}」。`,
  saved: '已记下。',
  movedOutDone: (name: string) => `「${name}」已迁出。在“已迁出”里还能找到。`,
  movedBack: (name: string) => `「${name}」迁回来了，请把房号重新加上。`,
  mergedDone: (name: string, into: string) => `「${name}」已并入「${into}」。并错了，在下面撤销。`,
  gone: '这位客户不在名录里：可能到了保存期限，已经删除。案件还在，请按编号查找。',
  noUnit: '这个房号找不到了，请从客户资料重新打开。',
} as const

export const customerGapWords = {
  name: '请填客户名称。',
  contactName: '请填联系人姓名。',
  address: '请填房号。',
  day: '日期看不懂：请写今天、11-30 或 2026-11-30。',
  other: '请先选并入哪个客户：输入几个字，用 ↑ ↓ 选。',
  phones: '最多 9 个电话，每个不超过 40 个字。',
} as const
export type CustomerGap = keyof typeof customerGapWords

type Changing =
  | 'customer.add'
  | 'customer.change'
  | 'customer.putContact'
  | 'customer.endContact'
  | 'customer.putUnit'
  | 'customer.leaveUnit'
  | 'customer.moveOut'
  | 'customer.merge'
  | 'customer.unmerge'

const dayRefusal = {
  'day-before-start': '没有记下：这一天早于开始的那天，请核对日期。',
  'day-ahead': '没有记下：这一天还没有到，到了那天再记。',
} as const
const noSuchContact = '没有记下：这位联系人已经不在这里了，请看一眼再改。'

export const customerRefusal: Readonly<Record<Refusal<Changing>, string>> = {
  ...dayRefusal,
  'no-such-customer': customerWords.gone,
  'no-such-contact': noSuchContact,
  'no-such-unit': '没有记下：这个房号已经不在这里了，请看一眼再改。',
  'no-address': '没有记下：这不像房号，请写成 3号楼-1201 这样。',
  'there-already': '没有记下：这个客户已经在这个房号了。',
  'same-name':
    '名录里已经有同名的客户。是同一个，请在左边打开它；不是，按“不是同一个，照样新增”。填的都还在。',
  'same-customer': '没有并入：这两个本来就是同一个客户。',
  'merged-already': '没有并入：它已经并入别的客户了，先撤销再并。',
  'other-moved-out': '没有并入：对方已经迁出，这个还在。请反过来，打开对方，把它并到这里。',
  'not-merged': '没有要撤销的：它已经是单独的客户。',
}

export function kindLine({ kind }: { readonly kind: CustomerKind }): string {
  return kind === 'company' ? '单位' : '个人'
}

/** Where they are, and who speaks for them: the second line of the list. */
export function rowLine({ addresses, contacts, name }: CustomerRow): string {
  const [first] = addresses
  const places = addresses.length > 1 && first !== undefined ? `${first} 等 ${addresses.length} 间` : first
  const people = contacts.filter((one) => one !== name)
  const spoken =
    people.length > 2 ? `${people.slice(0, 2).join('、')} 等 ${people.length} 人` : people.join('、')
  return [places, spoken].filter(Boolean).join('　')
}

/** 甲公司 by what tells it from another of that name. */
export function otherLine({
  name,
  addresses,
}: {
  readonly name: string
  readonly addresses: readonly string[]
}): string {
  return [name, addresses[0]].filter(Boolean).join('　')
}

export function unitCount({ occupancies }: KnownCustomer): number {
  return occupancies.filter(({ untilOn }) => untilOn === null).length
}

export type History = keyof Pick<CustomerView, 'cases' | 'contacts' | 'revisits'>
