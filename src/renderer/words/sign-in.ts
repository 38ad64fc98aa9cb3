import type { Refusal } from '#shared/ipc/contract'

export const signInWords = {
  who: '当班人员',
  pin: '口令',
  enter: '登录',
  hint: '换人用 Alt 加数字',
  kept: '没有丢失任何内容。',
} as const

export const signInRefusal: Readonly<Record<Refusal<'desk.signIn'>, string>> = {
  'wrong-pin': '口令不对，请核对姓名，再输一次',
}
