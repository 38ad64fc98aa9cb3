import type { Refusal } from '#shared/ipc/contract'

export const signInWords = {
  who: '当班人员',
  pin: '口令',
  enter: '登录',
  hint: '换人用 Alt 加数字',
  kept: '没有丢失任何内容。',
  mustChange: (name: string) => `${name}，这个口令是别人替您定的，请换成自己的。`,
  changeAndEnter: '换口令并登录',
  forgotten: '找回口令',
  forgottenHint: '忘了口令，请主管或管理员重设。',
  recover: (name: string) => `${name}：用找回口令单上的字符，换一个新口令。`,
  code: '找回口令单上的 20 个字符',
  recoverAndEnter: '换口令并登录',
  back: '返回',
} as const

export const signInRefusal: Readonly<Record<Refusal<'desk.signIn'>, string>> = {
  'wrong-pin': '口令不对，请核对姓名，再输一次',
  wait: '现在还不能试，请等时间到了再输',
  'pin-must-change': '请换成自己的口令',
  'pin-weak': '口令太容易被猜到，请换一个',
  'pin-same': '新口令和原来的一样，请换一个',
}

export const recoverRefusal: Readonly<Record<Refusal<'desk.recover'>, string>> = {
  'wrong-code': '对不上，请照单子再输一次；用过的、后来又重新生成过的单子不能用',
  wait: '输错太多次，请过一会儿再试',
  'pin-weak': '口令太容易被猜到，请换一个',
}
