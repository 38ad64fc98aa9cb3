import { type DirectoryFault, mostColumns, mostRows } from '#shared/domain/directory-file'
import type { Output, Refusal } from '#shared/ipc/contract'

export const directoryFileWords = {
  title: '导入、导出客户名录',
  open: '导入导出',
  close: '回名录',
  back: '上一步',
  onlySupervisor:
    '导入、导出整份名录由主管或管理员来做：导出的文件里有全部客户的完整电话。单个客户，前台可以随时新增、修改。',
  kept: '名录没有变。',

  importTitle: '导入',
  importExplain: '选一份现有的客户名单（Excel 的 .xlsx，或 .csv），先看会怎样，再导入。',
  importRule:
    '只增加，不删改：名称相同的算同一客户，补上新的联系人、电话、房号；要么全部导入，要么一条也不动。',
  choose: '选择文件',
  exportTitle: '导出',
  exportExplain:
    '在驻的全部客户，每位联系人或每个房号一行，电话是完整的。谁、什么时候、导出多少行，都会记下。',
  exportXlsx: '导出 Excel',
  exportCsv: '导出 CSV',
  saved: (path: string, rows: number) => `已存到 ${path}，共 ${rows} 行。里面有完整电话，用完请删掉。`,
  notSaved: '没有存文件，已经取消。',

  columnsTitle: (name: string, rows: number) => `${name}：${rows} 行`,
  columnsExplain: '左边是名录里的项目，请看看各取文件的哪一列。没有的选“不取”。',
  field: '名录项目',
  column: '文件的列',
  sample: '头几行',
  none: '不取',
  nameless: '（没有列名）',
  look: '看看会怎样',
  needsName: '请先指定客户单位或联系人取哪一列：没有名字就不知道是谁。',

  previewTitle: '导入会怎样',
  counts: ({ added, changed, same }: Pick<Output<'directory.preview'>, 'added' | 'changed' | 'same'>) =>
    `新增 ${added} 户，补充 ${changed} 户，${same} 户已经有了、不用动。`,
  leftOut: (rows: number) => `${rows} 行不导入，原因在下面。`,
  doubtful: '请看一眼的行',
  noDoubts: '没有要留意的行。',
  onlySome: (shown: number) => `这里列出前 ${shown} 条。`,
  line: (line: number) => `第 ${line} 行`,
  isLeftOut: '不导入',
  import: (count: number) => `导入这 ${count} 户`,
  nothingToDo: '文件里的客户名录里都有了，不用导入。',

  importing: '正在导入，可以回到今日继续做别的事；取消的话，名录和导入以前一样。',
  imported: ({ added, changed, leftOut }: Output<'directory.import'>) =>
    `导入好了：新增 ${added} 户，补充 ${changed} 户${leftOut > 0 ? `，${leftOut} 行没有导入` : ''}。现在就能查到。`,
  reading: '正在读文件…',
} as const

export const directoryFaultWord: Readonly<Record<DirectoryFault, string>> = {
  nobody: '没有单位，也没有姓名',
  twice: '和前面的一行一模一样',
  'odd-phone': '电话位数不像，照原样记',
  'room-shared': '文件里另有客户也在这个房号',
  'odd-day': '日期看不懂，按今天记',
  'too-long': '有一项太长，不取',
  'phone-of-another': '电话在名录里是别的客户的',
  'left-already': '名录里已登记为迁出、退租或离开，不恢复',
}

const busy = '另一件事正在做，等它好了再来。'
const tooSlow = '一分半钟还没有读完，已经停下，没有导入。请把文件分成几份，或另存为 .xlsx 再试。'
const full = '磁盘满了，没有导入；写了一半的会撤回，名录和导入以前一样。请清理磁盘，再导入一次。'
const locked = '数据文件夹不能写入，没有导入；写了一半的会撤回。请检查磁盘是否写保护、有没有权限。'

export const directoryReadRefusal: Readonly<Record<Refusal<'directory.read'>, string>> = {
  canceled: '没有选文件，名录没有变。',
  unreadable: '文件打不开，没有读。请确认它没有被别的程序占用，再选一次。',
  'too-large': '文件超过 20 MB，没有读。请只留下客户名单这一张表，或分成几个文件。',
  'too-slow': tooSlow,
  'work-under-way': busy,
  'not-a-table': '这个文件不是表格，没有读。请选 .xlsx 或 .csv；Word、PDF、图片里的名单请先录进 Excel。',
  'old-excel': '这是旧版 Excel 文件（.xls），没有读。请用 Excel 或 WPS 打开它，另存为 .xlsx，再选一次。',
  encrypted: '文件设了打开密码，没有读。请在 Excel 里去掉密码，另存一份，再选一次。',
  damaged: '文件已损坏，没有读。请用 Excel 打开看看，另存为 .xlsx，再选一次。',
  bomb: '这个文件展开以后大得不正常，为了安全没有读。请问清它的来源，或用 Excel 另存一份。',
  encoding: '文字的编码认不出来，没有读。请用 Excel 打开它，另存为 .xlsx，再选一次。',
  empty: '文件里没有客户：表是空的，或者只有标题。请看看名单是不是在别的文件里。',
  'too-many-rows': `文件超过 ${mostRows} 行，没有读。请分成几个文件，一个一个导入。`,
  'too-many-columns': `文件超过 ${mostColumns} 列，没有读。请只留下要用的列，再选一次。`,
}

const gone = '文件要重新选一次：程序重新打开过，或者选过别的文件。名录没有变。'

export const directoryPreviewRefusal: Readonly<Record<Refusal<'directory.preview'>, string>> = {
  'file-gone': gone,
  'no-name-column': directoryFileWords.needsName,
  'too-slow': tooSlow,
  'work-under-way': busy,
  canceled: '已经取消，名录没有变。',
}

export const directoryImportRefusal: Readonly<Record<Refusal<'directory.import'>, string>> = {
  ...directoryPreviewRefusal,
  canceled: '已经取消，名录和导入以前一样。',
  'disk-full': full,
  'not-writable': locked,
}

export const directoryExportRefusal: Readonly<Record<Refusal<'directory.export'>, string>> = {
  nobody: '名录里还没有在驻的客户，没有可导出的。',
  'cannot-write': '那个位置存不进去，没有导出。请换一个文件夹，再导出一次。',
  'work-under-way': busy,
  canceled: '没有导出，已经取消。',
  'disk-full': '磁盘满了，没有导出。请清理磁盘，再导出一次。',
  'not-writable': '数据文件夹不能写入，没有导出：每次导出都要记一笔。请检查磁盘是否写保护、有没有权限。',
}
