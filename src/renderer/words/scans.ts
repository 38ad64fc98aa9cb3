import { largestScan, mostScanPages, mostScanPixels, type ScanFault } from '#shared/domain/scan'
import type { Refusal } from '#shared/ipc/contract'
import type { LeftFile, ProposedSlip } from '#shared/ipc/scan-questions'
import type { ScanView } from '#shared/ipc/slip-views'

const mega = 1024 * 1024

/** Why a file is not taken in, and what to do. */
export const scanFaultWords: Readonly<Record<ScanFault, string>> = {
  empty: '文件是空的，请重新扫一次。',
  'too-large': `文件超过 ${largestScan / mega} MB，请用 150 到 300 dpi、灰度再扫一次。`,
  'not-a-scan': '不是扫描件：只收 PDF、JPEG、PNG，看的是内容，不是文件名。',
  encrypted: 'PDF 加了密码，打不开。请去掉密码，或重新扫一次。',
  damaged: '文件不完整，或里面的图打不开。请重新扫一次，存成 PDF、JPEG 或 PNG。',
  'too-many-pages': `超过 ${mostScanPages} 页，请一张单子扫一个文件。`,
  'too-many-pixels': `图太大，超过 ${mostScanPixels / 100_000_000} 亿像素。请用 150 到 300 dpi 再扫一次。`,
  'too-slow': '一分钟还没有看完，停了。请用 150 到 300 dpi、灰度再扫一次。',
  'too-much': '这个文件没有办法打开，请重新扫一次。',
  unreadable: '文件读不出来：可能是文件夹，或另一个程序正占着它。',
}

export const leftWords: Readonly<Record<LeftFile['why'], string>> = {
  ...scanFaultWords,
  'cannot-move': '已经收好，只是移不进“已收入”。请看文件夹能不能写入。',
}

export const scanWords = {
  title: '扫描件',
  waiting: '待归档扫描件',
  settled: '最近收好的',
  choose: '选择扫描件',
  dropHint: '也可以把文件拖到窗口里，或在设置里选扫描仪的文件夹。',
  dropNow: '放开就收入：PDF、JPEG、PNG',
  none: '没有待归档的扫描件',
  noneHint: '扫到的单子按二维码自己归好。读不出二维码的在这里等您看一眼。',
  more: (count: number) => `另有 ${count} 份，归好前面的就会列出来。`,
  toMatch: '去看',
  open: '打开',
  back: '返回',
  down: '下一个',
  pages: (pages: number) => `${pages} 页`,
  whose: '归到哪张单子',
  whoseHint: '单子上的编号（后四位就行）、姓名、房号或电话',
  noSlip: '没有找到这样的单子',
  slips: '找到的单子',
  match: '归到这张单子',
  matched: (words: string) => `归好了：${words}。上面签了什么、纸回来没有，请到案件里登记。`,
  toCase: '打开案件',
  isOther: '不是前台的单子',
  reason: '为什么拿掉',
  reasonHint: '文件留到保存期限，再收一次会回到这里。',
  reasonMissing: '请写一句为什么',
  remove: '拿出清单',
  removed: '已经拿出清单。',
  release: '归错了',
  released: '拿回来了，请重新归到对的单子。',
  by: { code: '二维码对上', hand: '手工归档' },
  void: '作废',
  attached: { reply: '复函' },
  removedFor: (reason: string) => `拿掉了：${reason}`,
  kept: '收好的扫描件都在。',
  close: '关上',
  turn: '倒过来',
  look: '查看扫描件',
  taking: (name: string) => `正在看 ${name}……`,
  understood: '知道了',
  folderGone: (folder: string) => `扫描仪的文件夹打不开了：${folder}。请看网线、共享或 U 盘，接好会接着收。`,
  wholeFile: (name: string, words: string) => `${name}：${words}`,
  noMatch: '没有读出二维码，或里面有几张不同的单子',
  takenIn: '收入的文件',
  takenKnown: '以前收过，没有重复存',
  toSlip: '归到单子',
} as const

export function scanOfWords({
  slip,
  fileName,
  attachedAs,
}: Pick<ScanView, 'slip' | 'fileName' | 'attachedAs'>): string {
  if (attachedAs !== null) return `${scanWords.attached[attachedAs]}　${fileName}`
  if (slip === null) return fileName
  return [slip.number, slip.title, `第 ${slip.copy} 份`].filter(Boolean).join('　')
}

/** What became of a file that was dropped or chosen. */
export function takenWords(name: string, { scan, isNew }: { scan: ScanView; isNew: boolean }): string {
  const where = scan.slip === null ? `收下了，${scanWords.noMatch}，等您归档` : `收好了：${scanOfWords(scan)}`
  return `${name}：${isNew ? '' : `${scanWords.takenKnown}。`}${where}。`
}

export function proposedWords({ title, copy, isVoid }: ProposedSlip): string {
  return `${title}　第 ${copy} 份${isVoid ? `（${scanWords.void}）` : ''}`
}

const gone = {
  'no-such-scan': '这份扫描件找不到了，请返回再看一看。',
  'scan-erased': '这份扫描件到了保存期限，已经删除。',
} as const

export const showScanRefusal: Readonly<Record<Refusal<'scan.show'>, string>> = gone

export const matchRefusal: Readonly<Record<Refusal<'scan.match'>, string>> = {
  ...gone,
  'no-such-slip': '这张单子找不到了，请重新找。',
  'slip-erased': '这张单子到了保存期限，已经删除，不能再归到它。',
  'matched-already': '这份扫描件已经归到别的单子，请先按“归错了”。',
}

export const releaseRefusal: Readonly<Record<Refusal<'scan.release'>, string>> = {
  ...gone,
  'not-matched': '这份扫描件还没有归到单子。',
}

export const removeRefusal: Readonly<Record<Refusal<'scan.remove'>, string>> = {
  ...gone,
  'matched-already': '这份扫描件已经归到单子，要拿掉请先按“归错了”。',
}

export const scannerWords = {
  title: '扫描仪的文件夹',
  explain:
    '扫描仪存到这个文件夹里的 PDF、JPEG、PNG 会自己收入：存好、记下，再移进里面的“已收入”。收不了的说明原因，看过以后移进“未收入”。别选放私人照片的文件夹：里面的文件都会收。',
  none: '还没有选。可以把扫描件拖到窗口里。',
  choose: '选文件夹',
  leave: '不再看这个文件夹',
  chosen: (files: number) =>
    files === 0 ? '选好了，扫到的会自己收入。' : `选好了，里面已有 ${files} 个文件，现在就收。`,
  left: '不再看那个文件夹，里面的文件没有动。',
  onlySupervisor: '文件夹由主管或管理员来选。',
} as const

export const folderRefusal: Readonly<Record<Refusal<'scan.chooseFolder'>, string>> = {
  'in-data-folder': '这是接诉台自己的文件夹，请给扫描仪另选一个。',
  'not-writable': '这个文件夹打不开，或不能写入，收好的移不走。请另选一个。',
}
