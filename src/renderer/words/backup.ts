import type { BackupObstacle, WrongFile } from '#shared/domain/backup'
import type { Instant } from '#shared/domain/day'
import type { BackupStanding, BackupView, RestoreRefusal } from '#shared/ipc/backup-questions'
import type { Refusal } from '#shared/ipc/contract'
import { momentWords } from './moment'

export const backupWords = {
  title: '备份',
  explain: '每天第一次打开、每小时有新记录时、升级、归档、恢复之前，自动备份并核对。',
  newest: (at: Instant | null, now: Instant) =>
    at === null ? '还没有备份。' : `最近一份好的备份：${momentWords(at, now)}`,
  make: '现在备份',
  made: (at: Instant, now: Instant) => `备份好了，已核对：${momentWords(at, now)}。`,
  failedSince: (at: Instant, now: Instant) => `从 ${momentWords(at, now)} 起没有备份成。`,
  keptBackups: '原有的备份都还在。',
  cancel: '取消',
  second: '第二处',
  secondExplain: '再抄一份到 U 盘、别的硬盘或共享文件夹。电脑坏了，凭它就能全部恢复。',
  noSecond: '还没有选第二处。',
  sameDisk: '它和数据在同一块盘上，盘坏了两份都没有。',
  neverCopied: '还没有抄成过。',
  copiedAt: (at: Instant, now: Instant) => `最近抄好：${momentWords(at, now)}`,
  choosePlace: '选文件夹',
  leavePlace: '不再抄到这里',
  copy: '现在抄一份',
  copied: '抄好了，已逐个核对。',
  placeChosen: '选好了，正在抄第一份。',
  remind: '几天没抄成就提醒',
  reminderSet: (days: number) => `记下了：超过 ${days} 天提醒。`,
  placeLeft: '不再抄到第二处。已抄过去的都还在。',
  restoreTitle: '从备份恢复',
  list: '恢复哪一份',
  reading: '正在看备份里有什么…',
  empty: '这里没有备份。',
  elsewhere: '从别的文件夹恢复',
  here: '回到本机的备份',
  from: (folder: string) => `备份在 ${folder}`,
  choose: '恢复这份备份',
  really: (at: string) => `恢复到 ${at}？`,
  whatHappens:
    '这之后记下的都不在里面，要照纸质单据补登。已经发出的编号不会再发：恢复后从最大的编号往下接。现在的数据先备份，再移到旁边，不删除，可以恢复回来。',
  restoreNow: '现在恢复',
  leave: '不恢复',
  lastNumber: '纸上最后一个编号',
  lastNumberHint:
    '现在的数据读不出发到了几号。请翻最近的纸质意见表和预留的空白单，填最大的编号，免得同一编号发两次。',
  undoTitle: '上次恢复',
  undo: '恢复到恢复前',
  undoWhat: (restored: string, taken: string | null) =>
    taken === null ? `${restored} 恢复到了更早一次恢复之前。` : `${restored} 恢复到了 ${taken} 的备份。`,
  kept: '现有的数据没有动。',
} as const

export const obstacleWords: Readonly<Record<BackupObstacle, string>> = {
  unsound: '备份出来核对不对：数据库或硬盘有问题。请告诉管理员，先到核对里看一看。',
  'disk-full': '硬盘满了。请腾出空间。',
  'not-writable': '备份文件夹写不进去。请管理员检查权限。',
  'disk-fails': '硬盘读写出错，可能快坏了。请尽快告诉管理员。',
  'in-use': '数据库被别的程序占着。',
  fault: '程序出了差错，原因在日志里。请告诉管理员。',
}

export const makeRefusal: Readonly<Record<Refusal<'backup.make'>, string>> = {
  ...obstacleWords,
  'under-way': '另一份备份正在做，等它好了再来。',
}

type CopyFailure = NonNullable<NonNullable<BackupStanding['secondPlace']>['failed']>

export const copyFailureWords: Readonly<Record<CopyFailure, string>> = {
  gone: '第二处找不到了：U 盘没插，或者共享文件夹连不上。',
  wrong: '抄过去的和原来的不一样，没有用它。那块盘可能坏了，请换一块。',
  'disk-full': '第二处满了。请腾出空间或换一块盘。',
  'not-writable': '第二处写不进去。请检查是否写保护。',
  fault: '抄的时候出了差错，原因在日志里。请告诉管理员。',
}

export const copyRefusal: Readonly<Record<Refusal<'backup.copy'>, string>> = {
  ...copyFailureWords,
  'no-place': '还没有选第二处。',
  'no-backup': '还没有备份可以抄，请先现在备份。',
  canceled: '已取消，第二处没有留下半份。',
  'under-way': '另一份备份正在做，等它好了再来。',
}

export const placeRefusal: Readonly<Record<Refusal<'backup.choosePlace'>, string>> = {
  'in-data-folder': '不能选数据文件夹里面：盘坏了就一起没了。请选另一块盘。',
  'not-writable': '这个文件夹写不进去，请换一个。',
  'under-way': '备份正在做，等它好了再改。',
}

export const restoreRefusal: Readonly<Record<RestoreRefusal, string>> = {
  'no-such-backup': '这份备份已经不在了，请选另一份。现有的文件没有动。',
  unsound: '这份备份本身有损坏，没有使用它，请选另一份。现有的文件没有动。',
  newer: '这份备份是更新版本的程序写的，请安装最新版本。现有的文件没有动。',
  'disk-full': '磁盘满了，没有恢复。请清理磁盘后再试。现有的文件没有动。',
  'not-writable': '数据文件夹写不进去，没有恢复。请检查权限。现有的文件没有动。',
  'number-missing': '请填纸上最后一个编号。一张都没有发过，就填备份里的最后一个编号。',
  'number-wrong': '编号的写法不对，应该像 TS-202611-0007。',
  'number-lower': '备份里已经有更大的编号，请再看一看纸上最后一张。',
  'under-way': '备份、打印或归档正在进行，等它好了再恢复。',
  canceled: '已取消，没有恢复。现有的文件没有动。',
}

export const folderRefusal: Readonly<Record<Refusal<'backup.chooseFolder'>, string>> = {
  'no-backups': '这个文件夹里没有接诉台的备份（desk-….db）。请选备份文件夹，或抄到第二处的那个文件夹。',
}

export const underWayWord: Readonly<Record<NonNullable<BackupStanding['underWay']>['name'], string>> = {
  backup: '正在备份，可以继续做别的事',
  copy: '正在抄到第二处，可以继续做别的事',
  restore: '正在核对这份备份，准备恢复',
}

/** `12 件　最后 TS-202611-0007　3.2 MB　18 个文件　末尾相符`: the chain ends where the name says. */
export function holdsWords({ bytes, holds }: BackupView): string {
  if (holds === null) return '读不出来，不能用'
  const { cases, lastNumber, isHeadRight, files } = holds
  return [
    `${cases} 件`,
    lastNumber === null ? '没有编号' : `最后 ${lastNumber}`,
    sizeWords(bytes),
    ...(files === null ? [] : [`${files} 个文件`]),
    isHeadRight ? '末尾相符' : '末尾不符，慎用',
  ].join('　')
}

export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return bytes < 1_000_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

const wrongWord: Readonly<Record<WrongFile['is'], string>> = {
  missing: '不见了',
  changed: '被改过',
  'lost-in-backup': '备份里的坏了，已重抄',
}

export function wrongFileWords({ path, is }: WrongFile): string {
  return `${path} ${wrongWord[is]}`
}
