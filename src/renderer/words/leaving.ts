import type { Refusal } from '#shared/ipc/contract'
import { waitWords } from './pin'

export const leavingWords = {
  title: '退出接诉台',
  explain: '全屏值守时，退出要主管或管理员的口令；谁退出的会记下来。填到一半的内容都留着。',
  who: '谁来退出',
  pin: '主管口令',
  quit: '退出程序',
  stay: '不退出',
  ending: '正在退出…',
  atLock: '退出接诉台',
  wait: (ms: number) => `口令输错太多次，还要等 ${waitWords(ms)}。`,
  kept: '没有退出，填的内容都还在。',
} as const

export const leavingRefusal: Readonly<Record<Refusal<'desk.quit'>, string>> = {
  'wrong-pin': '口令不对，没有退出。请核对姓名，再输一次',
  wait: '现在还不能试，请等时间到了再输',
  'not-a-supervisor': '前台的口令不能退出，请主管或管理员来',
}

export const kioskWords = {
  title: '全屏值守',
  explain: '窗口占满屏幕，退出要主管或管理员的口令（Ctrl+Q）。系统自己的按键归系统管，见 F1 帮助。',
  on: '现在开着。',
  off: '现在没有开。',
  byStart: '开着，由启动参数 --kiosk 决定，不能在这里关。',
  turnOn: '开启全屏值守',
  turnOff: '关闭全屏值守',
  onlySupervisor: '由主管或管理员开关。',
} as const
