import type { Refusal } from '#shared/ipc/contract'

export const listWords = {
  title: '短语与紧急电话',
  phrases: '短语',
  explain: '登记时选了类别就列出它的短语，按 Ctrl+数字 写进内容里。',
  categories: '登记时的类别',
  category: '类别名称',
  unnamed: '新类别',
  isLargeJob: '这一类的报修按较大（重要）派工',
  phrasesOf: (category: string) => `${category || '新类别'}的短语，一行一句`,
  add: '加一类',
  remove: '去掉这一类',
  save: '保存短语',
  saveTyped: '保存',
  unchanged: '没有改动，不用保存。',
  saved: '短语已保存，登记时马上可用。',
  emergency: '紧急电话',
  emergencyExplain: '按 Alt+E 时照这个先后列出。两格都清空，这一行就去掉。',
  whomHead: '打给谁',
  phoneHead: '号码',
  whom: (place: number) => `打给谁 ${place}`,
  phone: (place: number) => `号码 ${place}`,
  addNumber: '加一个号码',
  saveNumbers: '保存紧急电话',
  numbersSaved: '紧急电话已保存。',
  nameMissing: '有一类没有名称，请写上或去掉这一类。',
  noneLeft: '至少要留一类。',
  noNumberLeft: '至少要留一个打给谁。',
  whomMissing: (phone: string) => `号码 ${phone} 没有写打给谁，请写上，或把号码也清空。`,
  tooLong: '有一句超过 200 字，请写短一些。',
  tooMany: '一类最多 30 句。',
  kept: '写的还在，没有保存。',
} as const

export const listRefusal: Readonly<Record<Refusal<'list.setPhrases'>, string>> = {
  'category-twice': '有两类的名称一样，请改一个。',
}
