import type { Refusal } from '#shared/ipc/contract'

export const peopleWords = {
  title: '当班人员',
  explain: '一人一个账号：谁登录，做的事就记在谁名下。',
  active: '可以登录',
  ended: '已停用',
  mustChange: '首次登录要换口令',
  hasRecovery: '有找回口令单',
  manage: '管理',
  manageOf: (name: string) => `管理${name}`,
  role: '角色',
  stop: '停用',
  resume: '恢复',
  resetPin: '重设口令',
  resetPinFor: (name: string) => `给${name}定一个口令，下次登录要换`,
  what: '要做什么',
  add: '添加',
  own: '我的口令',
  lock: '自动锁屏',
  recovery: '找回口令单',
  name: '姓名',
  firstPin: '首次口令',
  addPerson: '添加人员',
  added: (name: string) => `${name}可以登录了，第一次登录要换成自己的口令。`,
  done: '记下了。',
  pin: '现在的口令',
  changePin: '换口令',
  pinChanged: '口令换好了，下次登录用新的。',
  lockAfter: '多少分钟没有动就锁屏',
  lockHint: '1 到 60 分钟；填到一半的内容都留着。F12 马上锁。',
  setLock: '记下分钟数',
  notMinutes: '请填 1 到 60 的整数',
  recoveryExplain:
    '管理员忘了口令，只有这张单子能找回。生成以后字符只显示这一次，打印后装信封封好；原来的单子作废。',
  recoveryOnlyAdmin: '找回口令单由管理员给自己生成。',
  makeRecovery: '生成找回口令单',
  codeShown: '只显示这一次，请打印，或抄下来封好：',
  printRecovery: '打印找回口令单',
  printed: '送到打印机了，请马上装信封封好；这个画面关掉以后就看不到了。',
  kept: '原来的设置没有变。',
  yourself: '（我）',
} as const

const nobody = '没有这个人，或者刚刚改过，请再看一看。'
const above = '这个角色由管理员管理。'
const weak = '口令太容易被猜到，请换一个。'
const lastAdmin = '这是最后一位管理员，先添加另一位管理员。'
const taken = '在用的人里已经有这个名字，请加上能区分的字。'
const wrong = '口令不对，请再输一次。'
const wait = '口令输错太多次，请过一会儿再试。'

type PeopleQuestion =
  | 'people.add'
  | 'people.setRole'
  | 'people.stop'
  | 'people.resume'
  | 'people.resetPin'
  | 'people.changePin'
  | 'recovery.make'
  | 'recovery.print'

export const peopleRefusal: { readonly [Q in PeopleQuestion]: Readonly<Record<Refusal<Q>, string>> } = {
  'people.add': { 'name-taken': taken, 'pin-weak': weak, 'above-your-role': above },
  'people.setRole': { 'no-such-person': nobody, 'last-admin': lastAdmin },
  'people.stop': {
    'no-such-person': nobody,
    'above-your-role': above,
    'last-admin': lastAdmin,
    yourself: '不能停用自己，请别的管理员来做。',
  },
  'people.resume': { 'no-such-person': nobody, 'above-your-role': above, 'name-taken': taken },
  'people.resetPin': {
    'no-such-person': nobody,
    'above-your-role': above,
    yourself: '自己的口令请用“我的口令”换。',
    'pin-weak': weak,
  },
  'people.changePin': {
    'wrong-pin': wrong,
    wait,
    'pin-weak': weak,
    'pin-same': '新口令和原来的一样，请换一个。',
  },
  'recovery.make': { 'wrong-pin': wrong, wait },
  'recovery.print': {
    'not-this-code': '这张已经作废，请重新生成。',
    'no-queue-chosen': '还没有选打印机，请在“打印机”里选；或者把字符抄下来封好。',
    'printer-trouble': '打印机没有收下，请检查打印机再打一次；或者把字符抄下来封好。',
  },
}
