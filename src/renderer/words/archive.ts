import type { FigureGroup } from '#shared/domain/figure'
import { figureGroupWord } from '#shared/domain/figure-words'
import { monthWords } from '#shared/domain/month'
import { type ArchiveStep, type OpenPointKind, openPointWord } from '#shared/domain/open-point'
import type { Refusal } from '#shared/ipc/contract'
import type { ManagersWord, SecondCopy, WrongArchived } from '#shared/ipc/month-questions'
import type { ArchiveChapter, MonthRow, WorkView } from '#shared/ipc/views'
import { scanFaultWords } from './scans'

export const archiveWords = {
  title: '归档',
  months: '月份',
  next: '换月份',
  received: (count: number) => `受理 ${count} 件`,
  open: (count: number) => `其中未结 ${count} 件`,
  standing: (asOf: string, reportDueOn: string) => `数据截至 ${asOf}　月报 ${reportDueOn}前上报`,
  parts: { check: '检查', figures: '数字', archive: '归档', review: '月总结' },
  partsOfMonth: '这个月的',
  allSettled: '没有未了的事，可以归档。',
  openPoints: '还没有了的事',
  choosePoint: '选一项，看是哪些。',
  items: (count: number) => `${count} 项`,
  pointList: '是这些',
  toPoints: '回到各项',
  nextLine: '换一行',
  openCase: '打开案件',
  toMonth: '去这个月',
  toReview: '去月总结',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 项`,
  voids: (count: number) => `作废 ${count} 个编号，都印在封面上。`,
  openReason: '这些没有了的事，为什么照样归档',
  openReasonHint: '原因存在归档记录里，也印在封面上。',
  archiveAsItIs: '照实归档',
  notYet: '先不归档',
  agreedBy: '谁同意重新归档',
  agreedHow: '怎样同意的',
  pin: '他的口令',
  checkAll: '全部核对',
  allChecked: (archives: number, isCopied: boolean) =>
    `${archives} 份归档都核对好了，和归档时一模一样${isCopied ? '，第二处的也是' : ''}。`,
  signed: '签了字的页面',
  signedSeal: '收进签字的封存签字页',
  signedF13: '收进签字的月总结表',
  signedDrop: '扫描件也可以拖到这里',
  signedTaken: (revision: number) => `收好了，和第 ${revision} 版放在一起；下个月的清单会写上它。`,
  figures: '数字',
  showFormulas: '看算法',
  hideFormulas: '收起算法',
  report: '生成月报',
  archive: '生成归档',
  notOver: '这个月过完才能归档。',
  reason: '为什么要再归档一次',
  reasonHint: '已有的归档保持不变；再归档是新的一版，原因印在封面上。',
  makeRevision: (revision: number) => `生成第 ${revision} 版`,
  giveUp: '不再归档',
  revisions: '已归档',
  none: '还没有归档',
  erased: '到了保存期限，文件夹已经删除；封条和页数还在记录里。',
  revision: (revision: number) => `第 ${revision} 版`,
  made: (moment: string, by: string, pages: number) => `${moment}　${by}　${pages} 页`,
  seal: '封条',
  openFolder: '打开文件夹',
  check: '核对',
  checking: '正在核对…',
  printBook: '打印…',
  printSeal: '打印封存签字页',
  reports: '月报',
  noReports: '还没有生成月报',
  look: '查看',
  close: '回到归档',
  pages: '月报页面',
  loading: '正在打开…',
  cancel: '取消',
  kept: '已经生成的都没有变。',
  reportMade: '月报生成好了，在下面看页面、打印或另存。',
  archived: (revision: number, pages: number) =>
    `第 ${revision} 版归档生成好了，共 ${pages} 页。请打印封存签字页，签字存档。`,
  sent: (what: string) => `${what}已送去打印。出没出纸，请看打印机，再到今日确认。`,
  checked: (revision: number, files: number) =>
    `第 ${revision} 版核对好了：${files} 个文件都和归档时一模一样。`,
  spoiled: (revision: number, files: string) =>
    `第 ${revision} 版有文件和归档时不一样：${files}。请先不要动这个文件夹，告诉管理员，用备份里的换回。`,
} as const

export const printPartWords = {
  title: (revision: number) => `打印第 ${revision} 版的哪一部分`,
  parts: '归档的各部分',
  next: '换部分',
  whole: '整本',
  pages: (count: number) => `共 ${count} 页`,
  range: ({ firstPage, pages }: Pick<ArchiveChapter, 'firstPage' | 'pages'>) =>
    pages === 1 ? `总第 ${firstPage} 页` : `总第 ${firstPage} 至 ${firstPage + pages - 1} 页`,
  number: '只打一份表的编号',
  numberHint: '例如 TS-202611-0007、PG-202611-0003。空着就打左边选的部分。',
  way: '怎么印',
  plain: '一页一面',
  plainHint: '和归档的文件一样',
  booklet: '对折装订',
  bookletHint: '双面，一面两页，对折成册',
  fronts: '先印正面',
  frontsHint: '打印机只能印一面的，对折装订',
  backs: '再印反面',
  backsHint: '沿长边翻面、次序不变放回去；先试一张',
  giveUp: '不打印了',
  print: '打印',
} as const

export const groupWord: Readonly<Record<FigureGroup, string>> = figureGroupWord

export const workWord: Readonly<Record<WorkView['name'], string>> = {
  archive: '正在生成归档，可以继续做别的事',
  report: '正在生成月报，可以继续做别的事',
  check: '正在核对归档，可以继续做别的事',
  pages: '正在从归档里取页，可以继续做别的事',
  erase: '正在删除到期的个人信息，可以继续做别的事',
  book: '正在核对记录本，可以继续做别的事',
  directory: '正在读写客户名录，可以继续做别的事',
  directoryBack: '正在撤回没有导入完的客户，可以继续做别的事',
  visits: '正在排月回访计划，可以继续做别的事',
  survey: '正在排调查名单，可以继续做别的事',
  list: '正在导出清单，可以继续做别的事',
}

export const stepWord: Readonly<Record<ArchiveStep, string>> = {
  check: '先核对记录本',
  gather: '整理本月的记录',
  draw: '画每一张单据',
  prove: '逐页核对画好的册子',
  files: '写清单和校验和',
  record: '记下归档',
  copy: '抄到第二处',
  verify: '核对每个月的归档',
}

/** Its number stays beside it. */
export function pointWords(kind: OpenPointKind, count: number): string {
  return `${openPointWord[kind]}\u00a0${count}`
}

/** What is to be done about it, where its lines do not say it. */
export const pointAdvice: Partial<Record<OpenPointKind, string>> = {
  earlierMonth: '请先归档更早的月份：每个月都证明前一个月。',
  numbersMissing:
    '恢复过备份的，这些编号是恢复以前给的；没有恢复过的，请到“设置 · 核对”核对记录，并告诉管理员。',
  numbersTwice: '请告诉管理员。',
  openBlanks: '归档时没有补录的会作废。',
  analysis: '月总结表随月报上报，也在归档的册子里；归档以后不能再写。',
}

export const wordWay: Readonly<Record<ManagersWord['way'], string>> = {
  pin: '当面输口令',
  paper: '审批单签字',
}

const placeWord: Readonly<Record<WrongArchived['place'], string>> = { here: '', second: '第二处的' }

/** Named with its month and its file. */
export function wrongWords(wrong: readonly WrongArchived[]): readonly string[] {
  if (wrong.length === 0) return []
  const lines = wrong.map(
    ({ month, revision, place, file, is }) =>
      `${placeWord[place]}${monthWords(month)}第 ${revision} 版：${file} ${is === 'missing' ? '不见了' : '和归档时不一样'}。`,
  )
  return [...lines, '请先不要动这些文件夹，告诉管理员，用备份里的换回。']
}

export function lostWords(scans: readonly string[]): readonly string[] {
  if (scans.length === 0) return []
  return [`有 ${scans.length} 个扫描件的文件不见了或不对了，没有放进归档：${scans.join('、')}。清单里写了。`]
}

/** What became of the copy at the second place, where it did not come about. */
export const secondCopyWords: Readonly<Record<SecondCopy, readonly string[] | null>> = {
  none: null,
  copied: null,
  gone: ['第二处不在，没有抄过去。插上 U 盘或连上那块盘，再按“全部核对”。'],
  wrong: ['抄到第二处的和这里的不一样，没有留下。请换一个 U 盘或换一块盘。'],
  'disk-full': ['第二处满了，没有抄过去。请腾出空间，再按“全部核对”。'],
  'not-writable': ['第二处写不进去，没有抄过去。请管理员看一看。'],
  canceled: ['抄到第二处和核对各月取消了，归档已经做好。'],
}

/** How a month stands, in its line. */
export function monthState({ isOver, archives }: Pick<MonthRow, 'isOver' | 'archives'>): string {
  if (archives.length === 1) return '已归档'
  if (archives.length > 1) return `已归档，共 ${archives.length} 版`
  return isOver ? '可以归档' : '本月'
}

export const reportRefusal: Readonly<Record<Refusal<'month.report'>, string>> = {
  'work-under-way': '另一件事正在生成，等它好了再来。',
  canceled: '月报没有生成，已经取消。',
  'disk-full': '硬盘满了，月报没有生成，案件都在。请腾出空间，再生成一次。',
  'not-writable': '数据文件夹写不进去，月报没有生成，案件都在。请管理员检查文件夹权限。',
}

export const archiveRefusal: Readonly<Record<Refusal<'month.archive'>, string>> = {
  'month-not-over': '这个月还没过完，过完才能归档。',
  'reason-missing': '再归档要写原因。',
  'open-reason-missing': '还有没有了的事：请写明为什么照样归档。',
  'word-missing': '再归档要有主管或园总同意。',
  'not-a-manager': '这个人不能同意重新归档：要园总、部门负责人或主管。',
  'wrong-pin': '口令不对，或没有这个人的账号。签在纸上的，请选“审批单签字”。',
  wait: '口令错得太多，请等一会儿再试，或选“审批单签字”。',
  'book-broken':
    '归档前的核对没有通过：记录和当初写下的不一样，归档没有生成，案件都在。请到“设置 · 核对”看是哪一条，并告诉管理员。',
  'numbers-not-drawn':
    '做好的归档册里少了这个月的编号，归档没有生成：什么也没有封存，这个月和案件都和原来一样。请再归档一次；还是这样，请告诉管理员。',
  'work-under-way': '另一件事正在生成，等它好了再来。',
  canceled: '归档没有生成，已经取消，什么也没留下。',
  'disk-full': '硬盘满了，归档没有生成，案件都在。请腾出空间，再生成一次。',
  'not-writable': '数据文件夹写不进去，归档没有生成，案件都在。请管理员检查文件夹权限。',
}

const workRefusal = {
  'work-under-way': '另一件事正在做，等它好了再来。',
  'disk-full': '硬盘满了，没有做完。请腾出空间再来。',
  'not-writable': '写不进去，没有做完。请管理员检查文件夹权限。',
} as const

export const checkAllRefusal: Readonly<Record<Refusal<'month.checkAll'>, string>> = {
  ...workRefusal,
  canceled: '没有核对完，已经取消。归档没有变。',
}

export const signedRefusal: Readonly<Record<Refusal<'month.takeSigned'>, string>> = {
  ...scanFaultWords,
  'no-such-archive': '这一版归档找不到了，请告诉管理员。',
  'taken-already': '这一页已经收过了。',
  'disk-full': workRefusal['disk-full'],
  'not-writable': workRefusal['not-writable'],
}

export const chaptersRefusal: Readonly<Record<Refusal<'month.archiveChapters'>, string>> = {
  'no-such-archive': '这一版归档找不到了，请告诉管理员。',
  spoiled: '这一版的文件和归档时不一样，没有打印。请先不要动这个文件夹，告诉管理员，用备份里的换回。',
  'work-under-way': '另一件事正在做，等它好了再来打印。',
  canceled: '没有打印，已经取消。归档没有变。',
}

export const printArchiveRefusal: Readonly<Record<Refusal<'month.printArchive'>, string>> = {
  ...chaptersRefusal,
  'no-such-part': '这一版归档里没有这个编号的表。请对一对编号，连字符也要写。',
  'no-queue-chosen': '还没有选打印机，请先到设置里选一台，或打开文件夹用别的程序打印。',
  'disk-full': '硬盘满了，没有打印。归档没有变。请腾出空间，再打一次。',
  'not-writable': '数据文件夹写不进去，没有打印。归档没有变。请管理员检查文件夹权限。',
}

export const openFolderRefusal: Readonly<Record<Refusal<'month.openFolder'>, string>> = {
  'no-such-archive': '这一版归档找不到了，请告诉管理员。',
}

export const checkRefusal: Readonly<Record<Refusal<'month.check'>, string>> = {
  ...openFolderRefusal,
  'work-under-way': '另一件事正在做，等它好了再来核对。',
  canceled: '没有核对完，已经取消。归档没有变。',
}
