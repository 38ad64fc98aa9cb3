import type { PrintQueue, PrintState, PrintTrouble } from '#shared/domain/print'
import type { Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/views'

type Advice = {
  readonly what: string
  readonly todo: string
  /** The sheet may have come out already: the clerk looks at the printer before printing again. */
  readonly isUnsure?: boolean
}

/** What each trouble means at the counter, and what to do about it. */
export const troubleAdvice: Readonly<Record<PrintTrouble, Advice>> = {
  'no-print-system': { what: '电脑的打印服务没有运行', todo: '请重启打印服务或电脑，单子可以先另存为 PDF' },
  timeout: { what: '打印服务没有回话', todo: '先看打印机出没出纸，没出再打一次', isUnsure: true },
  'queue-missing': { what: '这台打印机已不在系统里', todo: '请另选一台打印机' },
  'not-accepting': { what: '这台打印机不接收新任务', todo: '请在系统里让它重新接收，或另选一台' },
  refused: { what: '打印机不收这张单子', todo: '请再打一次，或另选一台打印机' },
  aborted: { what: '打印中途停了', todo: '请看打印机的提示，再打一次' },
  'canceled-at-printer': { what: '有人在打印机上取消了', todo: '需要的话再打一次' },
  forgotten: { what: '系统里查不到这次打印了', todo: '先看打印机出没出纸，没出再打一次', isUnsure: true },
  paused: { what: '打印机被暂停', todo: '请在系统里恢复打印，单子会接着出' },
  held: { what: '这次打印被系统扣住', todo: '请在系统里放行，或取消后再打一次' },
  offline: { what: '没有响应', todo: '请看电源和网线，接通后会接着出' },
  'no-answer': { what: '很久没有动静', todo: '先看打印机出没出纸，没出再打一次', isUnsure: true },
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

export function slipWords(slip: Pick<SlipView, 'title' | 'copy'>): string {
  return `${slip.title}　第 ${slip.copy} 份`
}

export const printRefusal: Readonly<Record<Refusal<'slip.print'>, string>> = {
  'no-such-slip': '这张单子找不到了，请重新打开案件。',
  'no-queue-chosen': '还没有选打印机，请先选一台，或另存为 PDF。',
  'already-printing': '这张单子正在打印，请等它出纸。',
}

export const saveRefusal: Readonly<Record<Refusal<'slip.save'>, string>> = {
  'no-such-slip': '这张单子找不到了，请重新打开案件。',
  'cannot-write': '那个位置存不进去，单子还在案件里，请换一个文件夹。',
}

export const reprintRefusal: Readonly<Record<Refusal<'slip.reprint'>, string>> = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。',
}

export const jobRefusal: Readonly<Record<Refusal<'print.confirm' | 'print.cancel'>, string>> = {
  'no-such-job': '这次打印的记录找不到了，请重新打开案件。',
}

export const queuesRefusal: Readonly<Record<Refusal<'print.queues'>, string>> = {
  'no-print-system': '电脑的打印服务没有运行。单子已经存好，可以另存为 PDF，或稍后在案件里补打。',
}

export const choosePrinterRefusal: Readonly<Record<Refusal<'desk.choosePrinter'>, string>> = {
  'queue-missing': '这台打印机刚刚不在系统里了，请另选一台。',
}

export const showSlipRefusal: Readonly<Record<Refusal<'slip.show'>, string>> = {
  'no-such-slip': '这张单子的页面没有存下来，请补打一张。',
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
  waiting: '已送队列，等打印机',
  beingMade: '正在生成页面……',
  choose: '用哪台打印机打？',
  chooseThis: '用这台打印',
  otherPrinter: '换打印机',
  noQueues: '系统里还没有打印机，可以先另存为 PDF，装好后在案件里补打。',
  printer: '打印机',
  isReady: '可用',
  isPrinting: '正在打印',
  kept: '单子已经存好。',
} as const
