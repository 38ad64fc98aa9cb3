import { type RetentionKind, retentionKindWord } from '#shared/domain/retention'
import type { Output, Refusal } from '#shared/ipc/contract'

/** 数据: what the desk has of one person, how long it keeps what, and what is over its period. */
export const dataWords = {
  what: '要做什么',
  part: { export: '导出一个人的资料', periods: '保存期限', due: '到期清单' },
  onlySupervisor:
    '查阅、导出个人信息，改保存期限，删除到期的记录，由主管或管理员来做。有客户要看、要拿走或者要求删除自己的资料，请记下来，告诉主管。',
  kept: '数据没有改动。',
} as const

export const exportWords = {
  explain: '有人要看、要复印这里记下的他的资料，就在这里找出来，导出给他。',
  words: '姓名、单位或电话',
  hint: '写一部分也行；电话至少写四位。',
  tooShort: '请至少写两个字，电话至少四位。',
  find: '查找',
  people: '找到的人',
  none: '没有找到。换个写法再试：单位、别的电话、登记时的叫法。',
  many: '只列出前 50 位，请写得再具体一点。',
  sameOne: '同一个人登记时写法不同，会分成几行，请都勾上。',
  nobodyNamed: '没有留名',
  records: '导出的内容',
  choose: '在左边勾上这个人，这里就列出会导出哪些记录。',
  counting: '正在数…',
  inAll: (records: number, rows: number) => `${records} 份记录，一共 ${rows} 条`,
  rows: (rows: number) => `${rows} 条`,
  whole: '文件里的电话是完整的，经手人和别的客户不在里面。请核实身份，交给本人。',
  noted: '每次导出都会记一笔：谁、什么时候、查的什么、多少条。',
  csv: '导出 CSV',
  pdf: '导出 PDF',
  saved: (path: string, rows: number) =>
    `已存到 ${path}，共 ${rows} 条。交给本人以后，请删掉这台电脑上的文件。`,
  canceled: '没有存文件，已经取消。',
} as const

export const recordWord: Readonly<Record<Output<'person.records'>['records'][number]['kind'], string>> = {
  case: '案件',
  call: '为别人的案件来电',
  contact: '来电来访（没有立项）',
  survey: '满意度调查',
  visit: '月回访',
  meeting: '会议接待',
  customer: '客户资料',
}

type Counted = Pick<
  Output<'person.find'>[number],
  'cases' | 'contacts' | 'visits' | 'meetings' | 'surveys' | 'calls' | 'customers'
>

/** `案件 4　没有立项 1`. */
export function countWords({
  cases,
  contacts,
  visits,
  meetings,
  surveys,
  calls,
  customers,
}: Counted): string {
  return [
    cases > 0 && `案件 ${cases}`,
    contacts > 0 && `没有立项 ${contacts}`,
    visits > 0 && `月回访 ${visits}`,
    meetings > 0 && `会议 ${meetings}`,
    surveys > 0 && `满意度调查 ${surveys}`,
    calls > 0 && `为别人的案件来电 ${calls}`,
    customers > 0 && '客户资料',
  ]
    .filter(Boolean)
    .join('　')
}

export const recordsRefusal: Readonly<Record<Refusal<'person.records'>, string>> = {
  nobody: '刚才找到的记录已经不在了，可能改过或者到期删除了。请再找一次。',
}

export const exportRefusal: Readonly<Record<Refusal<'person.export'>, string>> = {
  ...recordsRefusal,
  'cannot-write': '那个位置存不进去，没有导出。请换一个文件夹，再导出一次。',
}

export const periodsWords = {
  explain: '写成 3 年、6 个月或 1 年 6 个月；只写数字就是年。',
  usual: (period: string) => `平时 ${period}`,
  save: '记下保存期限',
  wrong: (kind: RetentionKind) =>
    `${retentionKindWord[kind]}的期限看不懂：请写 1 个月到 30 年，例如 3 年、6 个月。没有记下。`,
  saved: '保存期限记下了。超过期限的在到期清单里，由主管看过再删。',
  why: '为什么有期限',
  reasons: [
    '个人信息只留到用得着为止（个人信息保护法第十九条）。',
    '案件三年：客户还能为它打官司的时间（民法典第一百八十八条）。',
    '来电来访、月回访一年：认得出“又来了”。归档十年：封存，只存不用。',
    '改短了，超过新期限的马上进到期清单，不会自己删除；没有销项的案件永远不会到期。',
    '每月留下的备份也按案件的期限保存。',
  ],
} as const

export const keptFromWord: Readonly<Record<RetentionKind, string>> = {
  case: '从销项那天起',
  contact: '从来电来访那天起',
  periodic: '从回访那天起，没有访到的从排进计划那天起',
  customer: '从迁出那天起',
  deputy: '从代批结束那天起',
  export: '从导出那天起',
  handover: '从交接那天起',
  scan: '从收入那天起',
  walk: '从走完那天起，整改没有复查通过的不会到期',
  survey: '从调查结束那天起',
  activity: '从办完那天起，没有办的从那个月最后一天起',
  meeting: '从会议那天起',
  merit: '从记下那天起',
  archive: '从那个月最后一天起',
}

export const setRefusal: Readonly<Record<Refusal<'retention.set'>, string>> = {
  'nothing-changed': '期限和原来一样，没有改动。',
}

type DueRow = Output<'retention.show'>['due'][number]['rows'][number]

export const dueWords = {
  explain: '超过保存期限的，每月打印出来，由主管看一遍，再删除。',
  kinds: '哪一类',
  nothing: '没有到期的',
  total: (total: number, oldest: string) => `${total} 项，最早 ${oldest}`,
  all: (total: number) => `${total} 项到期`,
  noneAtAll: '没有超过保存期限的记录，不用打印，也不用删除。',
  noneOfKind: '这一类没有到期的。',
  onlyOldest: (shown: number, total: number) =>
    `这里列出最早的 ${shown} 项，一共 ${total} 项。去掉任何一个勾，就只删除列出来的。`,
  untick: '不删的，去掉勾；它下次还在清单上。',
  period: ({ label, endedOn, keptUntil }: DueRow) =>
    `${label === endedOn ? '' : `${endedOn} 起算，`}保存到 ${keptUntil}`,
  print: '打印到期清单',
  save: '另存为 PDF',
  sent: '到期清单已送去打印。出没出纸，请看打印机，再到今日确认。',
  notSent: '到期清单做好了，还没有打印：没有选打印机。请另存为 PDF，或先到“打印机”选一台。',
  savedTo: (path: string) => `到期清单已存到 ${path}`,
  erase: (count: number) => `删除这 ${count} 项…`,
  eraseNone: '删除勾上的…',
  really: (kind: RetentionKind, count: number) => `删除 ${count} 项${retentionKindWord[kind]}的个人信息？`,
  stays: '编号、等级、时间、每一步和统计数字都留着，核对照样通过。',
  forGood: '删掉以后找不回来。以前的备份里还有，备份到期才删；纸质原件和扫描仪文件夹里的文件请另外销毁。',
  leave: '不删除',
  eraseNow: (count: number) => `现在删除 ${count} 项`,
  erased: (count: number) => `删除好了：${count} 项。编号、时间和数字都还在。`,
  stopped: (erased: number, left: number) =>
    `已经取消：删除了 ${erased} 项，还有 ${left} 项没有删，仍在清单上。`,
} as const

/** What an erasure takes away, by kind of record. */
export const lostWord: Readonly<Record<RetentionKind, string>> = {
  case: '姓名、单位、电话、地址、投诉内容、处理和回访时记下的话，还有存下来的单子，和写到这件事的来电来访登记表。',
  contact: '姓名、单位、电话、地址和说的内容，还有当月印过的来电来访登记表。',
  periodic:
    '姓名、单位、电话、地址、说的话和要求，还有存下来的月回访登记表、扫描件，和当月印过的投诉需求登记。还没有落实的要求不会到期。',
  customer: '客户名称、备注，所有联系人的姓名和电话；并进来的客户一起删。住过的房号和日期留着。',
  deputy: '谁替谁批。',
  export: '当时查的是谁。',
  handover: '交接时的清单和备注，还有存下来的交接班记录。',
  scan: '扫描件和它的文件名。归到案件的扫描件跟着案件走。',
  walk: '谁巡检、谁陪同、发现的问题和照片、联系单和整改通知单上的话，还有存下来的单子。',
  survey: '谁填的、写了什么意见，还有存下来的调查表和汇总表；选的分数留着，统计数字不变。',
  activity: '面向谁、谁负责、谁参加、怎么谈的。项目、日期和花费留着。',
  meeting: '承办单位、联系人、电话和会议内容。时间、地点留着。',
  merit: '扣的是谁、为什么。分数留着。',
  archive: '整个归档文件夹，还有那个月的月报。',
}

export const eraseRefusal: Readonly<Record<Refusal<'retention.erase'>, string>> = {
  'nothing-due': '没有删除：这些刚刚已经删过，或者改了期限不再到期。',
  'work-under-way': '没有删除：另一件事正在做，等它好了再来。',
  canceled: '已经取消，没删的都还在清单上。',
  'disk-full': '磁盘满了，删到一半停了。没删的都还在清单上。请清理磁盘，空出至少 1 GB，再删一次。',
  'not-writable': '数据文件夹不能写入，没有删完。没删的都还在清单上。请检查磁盘是否写保护、有没有权限。',
}

export const printDueRefusal: Readonly<Record<Refusal<'retention.print'>, string>> = {
  'nothing-due': '没有超过保存期限的记录，没有打印。',
}

/** 收集说明 (个人信息保护法 art. 17): what for, how long, whom to ask. */
export function collectionNotice(keptFor: string | null): string {
  const period = keptFor === null ? '' : `；案件办结后留 ${keptFor}`
  return `以上只用来办这件事、下次认得您${period}。要查、要改、要删，找前台。`
}
