import type { FigureGroup } from '#shared/domain/figure'
import type { Refusal } from '#shared/ipc/contract'
import type { ArchiveChapter, MonthRow, WorkView } from '#shared/ipc/views'

export const archiveWords = {
  title: '归档',
  months: '月份',
  previous: '上个月份',
  next: '换月份',
  received: (count: number) => `受理 ${count} 件`,
  open: (count: number) => `未结 ${count} 件`,
  standing: (asOf: string, reportDueOn: string) => `数据截至 ${asOf}　月报 ${reportDueOn}前上报`,
  figures: '数字',
  showFormulas: '看算法',
  hideFormulas: '收起算法',
  report: '生成月报',
  archive: '生成归档',
  notOver: '这个月过完才能归档；月报随时可以生成。',
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
  close: '回到数字',
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
  previous: '上一部分',
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
  giveUp: '不打印了',
  print: '打印',
} as const

export const groupWord: Readonly<Record<FigureGroup, string>> = {
  cases: '案件',
  onTime: '按时',
  revisit: '回访',
  parts: '分布',
}

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
  'book-broken':
    '归档前的核对没有通过：记录和当初写下的不一样，归档没有生成，案件都在。请到“设置 · 核对”看是哪一条，并告诉管理员。',
  'work-under-way': '另一件事正在生成，等它好了再来。',
  canceled: '归档没有生成，已经取消，什么也没留下。',
  'disk-full': '硬盘满了，归档没有生成，案件都在。请腾出空间，再生成一次。',
  'not-writable': '数据文件夹写不进去，归档没有生成，案件都在。请管理员检查文件夹权限。',
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
