import type { Refusal } from '#shared/ipc/contract'

export const printRefusal: Readonly<Record<Refusal<'slip.print'>, string>> = {
  'no-such-slip': '这张单子找不到了，请重新打开案件。',
  'paper-erased': '这张单子到了保存期限，已经删除，不能再打印。',
  void: '这张单子已经作废，不能再打印；要一张新的请补打。',
  'no-queue-chosen': '还没有选打印机，请先选一台，或另存为 PDF。',
  'not-answered': '这张可能已经出来了。请先看打印机，说出没出纸，没出再打一次。',
  'came-out': '这张已经出纸了。再要一张请补打：新的一张上会写明补打第几次。',
  'already-printing': '这张单子正在打印，请等它出纸。',
}

export const saveRefusal: Readonly<Record<Refusal<'slip.save'>, string>> = {
  'no-such-slip': '这张单子找不到了，请重新打开案件。',
  'paper-erased': '这张单子到了保存期限，已经删除，不能再另存。',
  'cannot-write': '那个位置存不进去，单子还在案件里，请换一个文件夹。',
}

export const reprintRefusal: Readonly<Record<Refusal<'slip.reprint'>, string>> = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。',
  'reason-missing': '请写上原件怎么丢的。',
}

export const makeRefusal: Readonly<Record<Refusal<'slip.make'>, string>> = {
  ...reprintRefusal,
  'no-such-approval': '这个审批找不到了，请重新打开案件。',
}

export const confirmRefusal: Readonly<Record<Refusal<'print.confirm'>, string>> = {
  'no-such-job': '这次打印的记录找不到了，请重新打开案件。',
}

export const cancelRefusal: Readonly<Record<Refusal<'print.cancel'>, string>> = {
  ...confirmRefusal,
  'cannot-cancel': '来不及取消了，单子可能已经在出，请看打印机。',
  'no-print-system': '电脑的打印服务没有运行，没能取消。请看打印机，出没出纸再来确认。',
  timeout: '打印服务没有回话，没能取消。请看打印机，出没出纸再来确认。',
}

export const queuesRefusal: Readonly<Record<Refusal<'print.queues'>, string>> = {
  'no-print-system': '电脑的打印服务没有运行。单子已经存好，可以另存为 PDF，或稍后再打印。',
}

export const setWayRefusal: Readonly<Record<Refusal<'print.set'>, string>> = {
  'queue-missing': '这台打印机刚刚不在系统里了，原来的设置没有变，请另选一台。',
  'nothing-changed': '和原来一样，没有什么要记的。',
}

export const testRefusal: Readonly<Record<Refusal<'print.test'>, string>> = {
  'no-queue-chosen': '还没有选打印机，请先选一台。',
}

export const choosePrinterRefusal: Readonly<Record<Refusal<'desk.choosePrinter'>, string>> = {
  'queue-missing': '这台打印机刚刚不在系统里了，请另选一台。',
}

export const showSlipRefusal: Readonly<Record<Refusal<'slip.show'>, string>> = {
  'no-such-slip': '这张单子的页面没有存下来，请补打一张。',
  'paper-erased': '这张单子到了保存期限，页面已经删除；什么时候印的、谁印的还在记录里。',
}
