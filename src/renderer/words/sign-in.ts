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
  noSheet: (name: string) =>
    `没有还能用的找回口令单：没有生成过，或者已经用过。请别的管理员登录，在 设置 · 当班人员 里给${name}重设口令。没有别的管理员时，只能退回到还记得口令时的备份：关掉程序，把 desk.db 移到数据文件夹外面，再打开，照提示从备份恢复；恢复以后马上生成找回口令单。`,
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
  'wrong-code':
    '对不上，请照单子再输一次。用过的、后来重新生成过的单子不能用；从备份恢复以后，要用备份当时的口令或单子',
  wait: '输错太多次，请过一会儿再试',
  'pin-weak': '口令太容易被猜到，请换一个',
}
