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
  archive: '归档',
  today: '今日',
  settings: '设置',
  fullScreen: '全屏',
  kept: '已经登记的案件都在。',
} as const
