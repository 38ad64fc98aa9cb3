import { z } from 'zod'

/**
 * How one window, revisit or point stands that a gauge looks at.
 * Windows: due and late are still to be done · reached · refused 拒绝 · unreachable 联系不上 · ended: its round or case is
 * over without it. Signatures: signed at the door · deskSigned 前台当面 · signRefused 拒签 or 未签离开 · unsigned · planned: a
 * 月回访 that nobody made yet. Ways: phone · letter · inPerson, 问卷 among them. Points: inWords · caseClosed · inCase: the
 * case it became is open · toSettle.
 */
export const ItemStanding = z.enum([
  'due',
  'late',
  'reached',
  'refused',
  'unreachable',
  'ended',
  'signed',
  'deskSigned',
  'signRefused',
  'unsigned',
  'planned',
  'phone',
  'letter',
  'inPerson',
  'inWords',
  'caseClosed',
  'inCase',
  'toSettle',
])
export type ItemStanding = z.infer<typeof ItemStanding>

/** What the row says of itself. */
export const standingWord: Readonly<Record<ItemStanding, string>> = {
  due: '该回访',
  late: '过期还没回访',
  reached: '已回访',
  refused: '拒绝',
  unreachable: '联系不上',
  ended: '没有回访就结束了',
  signed: '上门签字',
  deskSigned: '前台当面签字',
  signRefused: '拒签或未签离开',
  unsigned: '没有签字',
  planned: '计划了还没去',
  phone: '电话',
  letter: '信函',
  inPerson: '上门、当面、问卷',
  inWords: '已说明',
  caseClosed: '立案并已销项',
  inCase: '立案未销项',
  toSettle: '还没处理',
}
