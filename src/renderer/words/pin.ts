import { minute } from '#shared/domain/day'
import type { PinWeakness } from '#shared/domain/pin'

export const pinWords = {
  wait: (ms: number) => `口令输错太多次，还要等 ${waitWords(ms)}；等的时候别的人可以登录。`,
  newPin: '新口令',
  again: '再输一次新口令',
  hint: '六位以上数字；不要用重复、连续的数字和生日',
  different: '两次输的不一样，请再输一次',
} as const

export const pinWeaknessWords: Readonly<Record<PinWeakness, string>> = {
  'not-digits': '口令只用数字',
  'too-short': '口令至少要六位数字',
  repeated: '不要用重复的数字，换一个',
  run: '不要用连着的数字，换一个',
  common: '这个口令太常见，换一个',
}

/** `1 分 20 秒`, in steps of ten seconds, never less than is left. */
export function waitWords(ms: number): string {
  const tens = Math.ceil(ms / 10_000) * 10_000
  const seconds = (tens % minute) / 1000
  const minutes = Math.floor(tens / minute)
  return [minutes > 0 ? `${minutes} 分` : '', seconds > 0 ? `${seconds} 秒` : ''].filter(Boolean).join(' ')
}
