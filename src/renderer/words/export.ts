import type { Output, Refusal } from '#shared/ipc/contract'

export const exportWords = {
  export: '导出 Excel',
  summary: '导出 F03',
  withPhones: '要完整电话，再导出一份',
  kept: '清单没有变。',
  notSaved: '没有存文件，已经取消。',
} as const

/** Where the file is and how many rows it has; and what is not in it. */
export function exportedWords(
  { path, rows, cut }: Output<'table.export'>,
  phones: 'none' | 'masked' | 'full',
): string {
  if (path === null) return exportWords.notSaved
  const told = { none: '', masked: '电话中间几位已遮盖。', full: '里面有完整电话，用完请删掉。' }[phones]
  const long = cut > 0 ? `有 ${cut} 格的文字太长，Excel 放不下，后面截去了，格子里写明了。` : ''
  return `已存到 ${path}，共 ${rows} 行。${told}${long}`
}

export const exportRefusal: Readonly<Record<Refusal<'table.export'>, string>> = {
  'nothing-there': '这份清单是空的，没有可导出的。',
  'too-long': '超过 20 万行，没有导出。请把范围改小，比如按月，再导出一次。',
  'too-slow': '一分半钟还没有写完，已经停下，没有导出。请把范围改小，再导出一次。',
  'cannot-write':
    '那个位置存不进去，没有导出。同名的文件如果正在 Excel 或 WPS 里开着，请先关掉；不然请换一个文件夹，再导出一次。',
  'work-under-way': '另一件事正在做，等它好了再导出。',
  canceled: '没有导出，已经取消。',
  'disk-full': '磁盘满了，没有导出。请清理磁盘，再导出一次。',
  'not-writable': '数据文件夹不能写入，没有导出：每次导出都要记一笔。请检查磁盘是否写保护、有没有权限。',
}
