import type { PrintQueue, PrintState, PrintTrouble } from '#shared/domain/print'
import type { SlipView } from '#shared/ipc/slip-views'

type Advice = { readonly what: string; readonly todo: string }

/** What each trouble means at the counter, and what to do about it. */
export const troubleAdvice: Readonly<Record<PrintTrouble, Advice>> = {
  'not-drawn': { what: '没有打，页面没有生成好', todo: '请再打一次，还是不行请告诉管理员' },
  'no-print-system': { what: '电脑的打印服务没有运行', todo: '请重启打印服务或电脑，单子可以先另存为 PDF' },
  timeout: { what: '打印服务没有回话', todo: '先看打印机出没出纸，没出再打一次' },
  'queue-missing': { what: '这台打印机已不在系统里', todo: '请另选一台打印机' },
  'not-accepting': { what: '这台打印机不接收新任务', todo: '请在系统里让它重新接收，或另选一台' },
  refused: { what: '打印机不收这张单子', todo: '请再打一次，或另选一台打印机' },
  'paper-too-small': {
    what: '没有打，设置的纸比这张单子小，会裁掉',
    todo: '请在「设置 · 打印机」换纸张，再打一次',
  },
  aborted: { what: '打印中途停了', todo: '请看打印机的提示，再打一次' },
  'canceled-at-printer': {
    what: '打印机退回了这张单子',
    todo: '请看打印机，也看它有没有设置里的纸张和双面，再打一次',
  },
  'not-taken-back': { what: '没能把单子从队列撤回，可能还会出来', todo: '请看着打印机，没出再打一次' },
  forgotten: { what: '系统里查不到这次打印了', todo: '先看打印机出没出纸，没出再打一次' },
  paused: { what: '打印机被暂停', todo: '请在系统里恢复打印，单子会接着出' },
  held: { what: '这次打印被系统扣住', todo: '请在系统里放行，或取消后再打一次' },
  offline: { what: '没有响应', todo: '请看电源和网线，接通后会接着出' },
  'no-answer': { what: '很久没有动静', todo: '先看打印机出没出纸，没出再打一次' },
  'paper-jam': { what: '卡纸', todo: '请取出卡住的纸' },
  'out-of-paper': { what: '没有纸了', todo: '请放 A4 纸，放好会接着出' },
  'tray-missing': { what: '纸盒没有装好', todo: '请把纸盒推到底' },
  'door-open': { what: '盖子开着', todo: '请合上打印机的盖子' },
  'output-full': { what: '出纸盘满了', todo: '请取走出纸盘里的纸' },
  'toner-empty': { what: '没有墨粉了', todo: '请换墨粉盒' },
  'needs-attention': { what: '需要人看一下', todo: '请看打印机面板上的提示' },
  'toner-low': { what: '墨粉快用完了', todo: '单子还能打，请备好墨粉盒' },
}

/** How a job stands, for the strip and the list of sheets. */
export const printingWords: Readonly<Record<PrintState, string>> = {
  made: '已生成，还没有送打印',
  queued: '已送队列，正在打印',
  done: '系统完成',
  confirmed: '已出纸',
  failed: '没有打出来',
  canceled: '已取消打印',
}

/** How one sheet stands, in a word or two: drawn first, then sent. */
export function slipStateWords({ job, drawing }: Pick<SlipView, 'job' | 'drawing'>): string {
  if (job !== null) return printingWords[job.state]
  switch (drawing) {
    case 'underWay':
      return printWords.beingMade
    case 'failed':
      return printWords.notMade
    case 'stored':
      return printingWords.made
    case 'erased':
      return '到期已删除'
  }
}

/** What people call it; the system's name besides where the two differ. */
export function queueName({ name, description }: PrintQueue): string {
  return description === '' || description === name ? name : `${description}（${name}）`
}

export function queueStateWords({ state }: PrintQueue): string {
  switch (state.kind) {
    case 'ready':
      return printWords.isReady
    case 'printing':
      return printWords.isPrinting
    case 'trouble':
      return state.troubles.map((trouble) => troubleAdvice[trouble].what).join('，')
  }
}

/** `打印机「前台」没有响应，单子已登记（TS-202611-0007），可稍后在案件里补打。` What is kept comes before what to do. */
export function troubleSentence(printer: string, trouble: PrintTrouble, keptAs: string | null): string {
  const { what, todo } = troubleAdvice[trouble]
  const kept = keptAs === null ? '' : `，单子已登记（${keptAs}），可稍后在案件里补打`
  return `打印机「${printer}」${what}${kept}。${todo}。`
}

export const slipKindWord: Readonly<Record<SlipView['kind'], string>> = {
  first: '原件',
  copy: '副本',
  lost: '补打（原件遗失）',
}

type Named = Pick<SlipView, 'title' | 'copy'> & Partial<Pick<SlipView, 'orderNumber'>>

/** `客户投诉意见表　第 2 份`, `派工单 PG-202611-0002　第 1 份`. */
export function slipWords({ title, copy, orderNumber = null }: Named): string {
  return `${orderNumber === null ? title : `${title} ${orderNumber}`}　第 ${copy} 份`
}

export function missingGlyphWords(glyphs: readonly string[]): string {
  const listed = glyphs.map((glyph) => `「${glyph}」`).join('')
  return `字库里没有${listed}，纸上印作〔U+…〕，请在原件上手写补上。`
}

export const unreadableWords = '页面画不出来，单子本身没有丢，请另存为 PDF 打开看。'

export const printWords = {
  print: '打印',
  printAgain: '再打一次',
  cameOut: '出纸了',
  didNotComeOut: '没出纸',
  cancel: '取消打印',
  save: '另存为 PDF',
  savedTo: (path: string) => `已存到 ${path}`,
  askCameOut: '这张单子出纸了吗？',
  takenBack: '没有出纸，已经从打印队列撤回，单子没有丢。请看打印机，再打一次。',
  waiting: '已送队列，等打印机',
  beingMade: '正在生成页面……',
  notMade: '页面没有生成',
  /** The sheet is recorded with its copy number; only its page is missing. */
  notMadeAdvice: (keptAs: string | null) =>
    `这张单子的页面没有生成好，还没有打印${keptAs === null ? '' : `；单子已登记（${keptAs}），没有丢`}。请按「再打一次」，还是不行，请告诉管理员。`,
  choose: '用哪台打印机打？',
  chooseThis: '用这台打印',
  otherPrinter: '换打印机',
  noQueues: '系统里还没有打印机，可以先另存为 PDF，装好以后再打印。',
  printer: '打印机',
  isReady: '可用',
  isPrinting: '正在打印',
  kept: '单子已经存好。',
} as const
