import type { Refusal } from '#shared/ipc/contract'

export const listWords = {
  title: '短语与紧急电话',
  phrases: '短语',
  explain: '登记时按类别列出；一行一句，按 Ctrl+数字 写进内容里。类别的先后就是登记时的先后。',
  category: '类别',
  categoryOf: (place: number) => `第 ${place} 类`,
  phrasesOf: (category: string) => `${category || '新类别'}的短语`,
  add: '加一类',
  remove: '去掉这一类',
  save: '保存短语',
  saved: '短语已保存，登记时马上可用。',
  emergency: '紧急电话',
  emergencyExplain: '按 Alt+E 紧急登记时照这个先后列出。中控室和值班的号码请填上。',
  whom: (place: number) => `打给谁 ${place}`,
  phone: (place: number) => `号码 ${place}`,
  addNumber: '加一个号码',
  saveNumbers: '保存紧急电话',
  numbersSaved: '紧急电话已保存。',
  nameMissing: '有一类没有名称，请写上或去掉这一类。',
  noneLeft: '至少要留一类。',
  tooLong: '有一句超过 200 字，请写短一些。',
  tooMany: '一类最多 30 句。',
  kept: '写的还在，没有保存。',
} as const

export const listRefusal: Readonly<Record<Refusal<'list.setPhrases'>, string>> = {
  'category-twice': '有两类的名称一样，请改一个。',
}
