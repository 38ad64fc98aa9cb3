import type { StartProblem } from '#shared/ipc/views'

type Problem = {
  readonly title: string
  readonly what: string
  readonly whatToDo: string
  readonly mayRestore: boolean
}

/** What happened, what was kept, what to do; restoring only where another copy is what helps. */
export const problemWords: Readonly<Record<StartProblem['kind'], Problem>> = {
  damaged: {
    title: '数据库打不开：文件已损坏',
    what: '原来的文件没有动，也没有新建空库。',
    whatToDo: '请从下面的备份恢复；损坏的文件会移到旁边保留，不会删除。恢复前可以先通知管理员。',
    mayRestore: true,
  },
  missing: {
    title: '数据库文件不见了',
    what: '这个文件夹里以前有数据库 desk.db，现在找不到了。没有新建空库。',
    whatToDo: '如果文件被移走，请放回原处再点“再试一次”；找不到时，请从备份恢复。',
    mayRestore: true,
  },
  behind: {
    title: '数据库里少了最后的记录',
    what: '数据库能打开，但最后存下的一些记录不在里面：它的 desk.db-wal 被截断或移走了，或者换成了较早的文件。什么也没有改。',
    whatToDo:
      '如果移走过文件，请放回原处再点“再试一次”。找不到时，比一比哪一份更新：从备份恢复，或者就用现在这份，再照纸质单据补登少了的。请先告诉管理员。',
    mayRestore: true,
  },
  newer: {
    title: '数据是更新版本的程序写的',
    what: '这个版本的接诉台不认识它，什么也没有改。',
    whatToDo: '请安装最新版本的接诉台再打开。',
    mayRestore: false,
  },
  'not-writable': {
    title: '数据文件夹不能写入',
    what: '登记的内容存不下来，所以没有打开。已有的数据没有动。',
    whatToDo: '请检查磁盘是否写保护、当前用户是否有权限，再点“再试一次”。',
    mayRestore: false,
  },
  'not-a-folder': {
    title: '数据文件夹的位置上是一个文件',
    what: '这里应该是文件夹，所以没有打开。什么也没有改。',
    whatToDo: '请移走这个文件，或者换一个数据文件夹，再点“再试一次”。',
    mayRestore: false,
  },
  'disk-full': {
    title: '磁盘满了',
    what: '登记的内容存不下来，所以没有打开。已有的数据没有动。',
    whatToDo: '请清理磁盘，空出至少 1 GB，再点“再试一次”。',
    mayRestore: false,
  },
  'disk-fails': {
    title: '磁盘读写出错',
    what: '磁盘可能坏了。没有新建空库。',
    whatToDo: '请先把备份文件夹复制到另一块磁盘，再通知管理员。',
    mayRestore: false,
  },
  'in-use': {
    title: '数据库正被别的程序使用',
    what: '同一份数据不能同时打开两次。',
    whatToDo: '请关闭另一个接诉台或正在打开这个文件的程序，再点“再试一次”。',
    mayRestore: false,
  },
}

export const blockedWords = {
  folder: '数据文件夹',
  pins: '恢复以后，登录要用备份当时的口令；管理员忘了，用当时的找回口令单。',
  restore: '恢复这份备份',
  tryAgain: '再试一次',
  takeAsItIs: '就用现在这份打开',
  showFolder: '打开文件夹',
  kept: '数据没有改动。',
} as const
