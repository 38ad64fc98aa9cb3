import type { Media, SheetWay } from '#shared/domain/print-setting'
import { isMoved } from '#shared/domain/print-setting'

export const mediaWord: Readonly<Record<Media, string>> = {
  A4: 'A4',
  A5: 'A5',
  continuous: '连续纸',
}

export const mediaHint: Readonly<Record<Media, string>> = {
  A4: '210×297',
  A5: '148×210',
  continuous: '241×140',
}

export const printSettingWords = {
  title: '打印机',
  forms: '每种表单怎么打',
  formsHint: '没单独设的跟着全部表单。Alt+↑ ↓ 换一种。',
  asAll: '同全部表单',
  queue: '打印机',
  deskQueue: '同全部表单',
  deskQueueNow: (queue: string | null) => (queue === null ? '还没有选' : queue),
  gone: '已不在系统里',
  media: '纸张',
  copies: '份数',
  sides: '单双面',
  oneSided: '单面',
  bothSides: '双面',
  offsetX: '向右（毫米）',
  offsetY: '向下（毫米）',
  scale: '缩放（%）',
  placeHint: '向左、向上填负数。页面左上角不动，从那里缩放。',
  badCopies: '份数填 1 到 9。',
  badOffset: '填 -30.0 到 30.0，到 0.1 毫米。',
  badScale: '填 90.0 到 110.0。',
  keep: '记下设置',
  takeBack: '不单独设',
  test: '打印测试页',
  jobs: '打印任务',
  kept: '原来的设置没有变。',
  set: (form: string) => `${form}的设置记下了，下一张就照这个打。`,
  takenBack: (form: string) => `${form}不再单独设，跟着全部表单走。`,
  noQueue: '还没有选打印机',
} as const

/** `针式打印机　A5　2 份　双面　已调位置`, in as few words as there is to say. */
export function wayWords(queue: string | null, way: SheetWay): string {
  return [
    queue ?? printSettingWords.noQueue,
    mediaWord[way.media],
    ...(way.copies > 1 ? [`${way.copies} 份`] : []),
    ...(way.isDuplex ? [printSettingWords.bothSides] : []),
    ...(isMoved(way) ? ['已调位置'] : []),
  ].join('　')
}
