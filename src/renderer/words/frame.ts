import type { Situation } from '#shared/ipc/exchange'
import type { Behind } from '../screens/intake/behind'
import { callWords } from './earlier'

/** The frame's words: the top line, the keys that lead anywhere, and what stands there when nothing can. */
export const frameWords = {
  name: '接诉台',
  find: '查找',
  onDuty: '当班',
  lock: '锁屏',
  back: '返回',
  help: '帮助',
  walkIn: '来访登记',
  phone: '来电登记',
  revisit: '回访',
  dispatch: '派工',
  archive: '归档',
  today: '今日',
  settings: '设置',
  handover: '交接班',
  emergency: '紧急',
  contacts: '来电来访',
  blanks: '空白单',
  customers: '客户',
  service: '巡检服务',
  scans: '扫描件',
  prints: '打印',
  fullScreen: '全屏',
  kept: '已经登记的案件都在。',
  registeredBehind: (number: string) => `刚才那件已登记 ${number}`,
  unfinishedBehind: '刚才那份没有登记上，草稿还在',
} as const

/** What became of a reception that lies behind her. */
export function behindWords(one: Behind): string {
  switch (one.kind) {
    case 'registered':
      return frameWords.registeredBehind(one.number)
    case 'recorded':
      return callWords.recorded(one.number)
    case 'unfinished':
      return frameWords.unfinishedBehind
  }
}

/** What keeps a step from being stored, and what the clerk can do about it. */
export const situationWords: Readonly<Record<Situation, { readonly what: string; readonly todo: string }>> = {
  'disk-full': { what: '磁盘满了', todo: '请清理磁盘，空出至少 1 GB' },
  'signed-out': { what: '屏幕已经锁上', todo: '请登录以后' },
  'needs-supervisor': { what: '您现在的角色不能做这件事', todo: '请主管或管理员登录以后' },
  'needs-admin': { what: '您现在的角色不能做这件事', todo: '请管理员登录以后' },
  'not-writable': { what: '数据文件夹不能写入', todo: '请检查磁盘是否写保护、有没有权限' },
}
