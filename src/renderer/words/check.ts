import { correctedFieldWord } from '#shared/domain/correction'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { BookVerdict } from '#shared/ipc/check-questions'
import type { Output, Refusal } from '#shared/ipc/contract'
import { momentWords } from './moment'

export const checkWords = {
  title: '核对记录本',
  explain:
    '把数据库里的每一条记录、每一步时间线从头重算一遍，看有没有在程序之外被改过，或因磁盘损坏变了样。核对的是一份刚做的副本，可以继续做别的事。',
  also: '每次备份、每次月度归档之前，程序都会自己这样核对；没通过的备份不算数，归档也不会生成。',
  limit:
    '能打开数据文件的人可以连同校验一起重写。所以还会与外面留下的链尾比对：备份文件名里的、每月归档里的；签了字的封存页是最后的凭据。',
  begin: '开始核对',
  again: '再核对一次',
  kept: '数据没有改动。',
  result: '核对结果',
  at: (moment: string) => `核对时间：${moment}`,
  whatToDo: '怎么办',
} as const

export const bookCheckRefusal: Readonly<Record<Refusal<'book.check'>, string>> = {
  'work-under-way': '另一件事正在做，等它好了再来核对。',
  canceled: '没有核对完，已经取消。数据没有变。',
  'disk-full': '磁盘满了，做不了核对用的副本，没有核对。数据没有变。请清理磁盘，空出至少 1 GB，再核对一次。',
  'not-writable': '数据文件夹不能写入，做不了核对用的副本，没有核对。请检查磁盘是否写保护、有没有权限。',
}

/** What each table of the record book is to the clerk. */
const tableWord: Readonly<Record<string, string>> = {
  approval: '审批',
  blank: '空白编号单',
  blankBook: '空白编号单的一批',
  caseCall: '再来电来访',
  caseLink: '关联旧案',
  caseRecord: '登记内容',
  caseRound: '处理记录',
  contact: '来电来访登记',
  contactPerson: '客户的联系人',
  correction: '更正',
  customer: '客户',
  deadline: '时限',
  department: '部门与人员',
  deputy: '代批',
  desk: '单位设置',
  deskList: '短语与紧急电话',
  directoryFile: '名录导入导出的记录',
  gradeChange: '改级',
  handoff: '转呈与领单',
  handover: '交接班',
  listExport: '导出清单的记录',
  monthArchive: '月度归档',
  occupancy: '客户的房号',
  operator: '当班人员',
  personExport: '导出个人信息的记录',
  printJob: '打印记录',
  profile: '作业规程',
  promise: '答应客户的',
  retention: '保存期限',
  revisit: '回访',
  slip: '单据',
  unit: '房号',
  workYear: '工作日历',
}

const fieldWord: Readonly<Record<string, string>> = {
  ...correctedFieldWord,
  contentSignature: '内容签字',
  resultSignature: '结果签字',
  signature: '签字',
  signedAt: '签字时间',
  receivedBy: '领单人',
  receivedAt: '收到时间',
  registeredAt: '登记时间',
  paperNumber: '原纸号',
  usedAt: '补录时间',
  voidReason: '作废原因',
  completedAt: '完成时间',
  result: '处理结果',
  handler: '处理人',
  opinion: '部门意见',
  grade: '等级',
  nature: '性质',
  closedAt: '销项时间',
  closeOutcome: '销项结果',
  dueAt: '到期时间',
  stoppedAt: '停止时间',
  said: '客户的话',
  number: '编号',
  rowHash: '校验值',
}

type Broken = Extract<BookVerdict, { kind: 'broken' }>

/** `案件 TS-202611-0007 的处理记录（结果签字）`, `部门与人员 第 3 条`. */
export function rowWords({ table, id, field, caseNumber }: Broken): string {
  const what = tableWord[table] ?? (table === 'event' ? '时间线' : `表 ${table}`)
  const where = caseNumber === null ? `${what} 第 ${id} 条` : `案件 ${caseNumber} 的${what}`
  const part = field === null ? undefined : fieldWord[field]
  return part === undefined ? where : `${where}（${part}）`
}

/** What is wrong with it, after its name. */
export function breachWords(broken: Broken): string {
  const row = rowWords(broken)
  switch (broken.breach) {
    case 'event-missing':
      return `时间线缺了第 ${broken.row} 步，它和它之后的先后对不上。`
    case 'event-changed':
      return `${row}：时间线第 ${broken.row} 步和当初写下的不一样。`
    case 'record-missing':
      return `${row}：时间线里有它，记录本身不见了。`
    case 'record-changed':
      return `${row}：现在的内容和最后一次记下的不一样。`
    case 'record-without-event':
      return `${row}：不是程序写进来的，时间线里没有它。`
    case 'personal-value-missing':
      return `${row}：当时记下的姓名、电话等原文不见了。`
    case 'personal-value-changed':
      return `${row}：当时记下的姓名、电话等原文和封存的不一样。`
    case 'personal-value-without-event':
      return `${row}：多出一条不是程序写进来的姓名或电话。`
  }
}

/** The result in one sentence. */
export function verdictWords(verdict: Output<'book.check'>, now: Instant): string {
  switch (verdict.kind) {
    case 'whole':
      return `核对好了：${verdict.records} 条记录、${verdict.events} 步时间线都和当初写下的一模一样${verdict.anchors > 0 ? `，也与外面留下的 ${verdict.anchors} 个链尾相符` : ''}。链尾 ${verdict.head}`
    case 'broken':
      return breachWords(verdict)
    case 'astray':
      return `记录前后一致，但与${anchorWords(verdict, now)}对不上。`
    case 'unreadable':
      return '数据库文件有损坏的地方，读不完整。'
  }
}

function anchorWords({ from, of }: Extract<BookVerdict, { kind: 'astray' }>, now: Instant): string {
  return from === 'archive'
    ? `${monthWords(of as IsoMonth)}的归档`
    : `${momentWords(of as Instant, now)} 的备份`
}

/** What to do about it; nothing where all is well. */
export function adviceWords({ kind }: Output<'book.check'>): readonly string[] {
  switch (kind) {
    case 'whole':
      return []
    case 'broken':
    case 'unreadable':
      return [
        '先不要改动数据文件夹里的任何东西，登记可以照常进行。',
        '把这一条和纸质原件、单据对一对，再把这一屏告诉管理员。',
        '管理员可以关掉程序，从最近一份核对过的备份恢复；现有的文件会移到旁边保留。',
      ]
    case 'astray':
      return [
        '如果恢复过更早的备份，这是正常的：那份备份之后的记录在恢复时移到了旁边。',
        '没有恢复过，就是数据被整体换过：先不要改动任何文件，告诉管理员，与签了字的封存页核对。',
      ]
  }
}
