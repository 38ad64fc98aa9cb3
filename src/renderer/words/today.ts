import { clockTimeOf, dayOf, type Instant, millis, minute, shortDay } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { channelWord } from '#shared/domain/kind'
import { monthWords } from '#shared/domain/month'
import { clockWord } from '#shared/domain/profile'
import type { DeskAlert, DraftRow, ReminderView } from '#shared/ipc/board-views'
import { copyFailureWords, obstacleWords } from './backup'
import { blankWords } from './blanks'
import { momentWords } from './moment'

export const todayWords = {
  title: '今日',
  walkIn: '来访登记',
  walkInHint: '客户在柜台',
  phone: '来电登记',
  phoneHint: '电话响了',
  drafts: '没登记完的草稿',
  noDrafts: '没有草稿。登记到一半可以按 F7 挂起，回来接着填。',
  nameless: '未填姓名',
  unconfirmed: '这张单子上次没有确认，出纸了吗？',
  notOut: '没有打出来，还等着打',
  giveUp: '不打了',
  stuck: '打印机在等人',
  notDrawn: '这张单子的页面没有生成好，还没有打印',
  cameOut: '出纸了',
  didNotComeOut: '没出纸',
  notPrinted: (title: string) => `记下了：${title}没有出纸，可以补打。`,
  toReprint: '去补打',
  counts: '时限',
  list: '待办案件',
  all: '看全部',
  page: (page: number, pages: number, from: number, until: number, total: number) =>
    `第 ${page} 页，共 ${pages} 页　${from}–${until} 件，共 ${total} 件`,
  urged: (times: number) => `催办 ${times} 次`,
  unregistered: '未登记',
  toFillIn: (number: string) => `待补全 ${number.slice(-4)}`,
  reminders: '时限提醒：',
  furtherReminders: (count: number) => `另有 ${count} 项`,
  look: '看',
  understood: '知道了',
  toBackup: '去备份',
  toArchive: '去归档',
  toCalendar: '去设置日历',
  clockIsRight: '核对过了',
  recoveryKnown: '我知道了',
  recoveryMissing: '还没有找回口令单：管理员忘了口令，就没有人能管理这台电脑了。',
  toRecovery: '去生成',
  choose: '选择',
  calm: '现在没有要办的事',
  calmHint: '客户来了按 F2，电话响了按 F3。登记好的案件会按时限排在这里。',
  noneOfThese: (count: string) => `没有${count}的案件`,
  noDeadline: '不限时',
  kept: '已经登记的案件和草稿都在。',
} as const

/** `0007 转呈 逾期 2 分`: how it stands now, whatever it was when it was said. */
export function reminderWords({ number, clock, dueAt }: ReminderView, now: Instant): string {
  const between = Math.max(1, Math.ceil(Math.abs(millis(now) - millis(dueAt)) / minute)) * minute
  const state = now >= dueAt ? '逾期' : '将到期'
  return `${number} ${clockWord[clock]} ${state} ${durationWords(between)}`
}

export function alertWords(alert: DeskAlert): string {
  switch (alert.kind) {
    case 'calendar-ends': {
      const ends = `工作日历只到 ${alert.year - 1} 年底，`
      return alert.waiting > 0
        ? `${ends}有 ${alert.waiting} 个时限等着 ${alert.year} 年的放假安排。`
        : `${ends}请填上 ${alert.year} 年的放假和调休。`
    }
    case 'clock-set-back':
      return `电脑时间被往回调了：现在 ${clockTimeOf(alert.now)}，最后一笔是${momentWords(alert.lastAt, alert.now)}，请核对。`
    case 'admin-recovered':
      return `${dayOf(alert.at)} ${clockTimeOf(alert.at)} 有人用找回口令单换了${alert.name}的口令，请管理员核实，再生成一张新的找回口令单。`
    case 'report-due':
      return `${monthWords(alert.month)}的月报 ${shortDay(alert.dueOn)}前要报给园总，还没有生成。`
    case 'archive-due':
      return alert.earlier > 0
        ? `${monthWords(alert.month)}过完了，还没有归档；更早的还有 ${alert.earlier} 个月没有归档。`
        : `${monthWords(alert.month)}过完了，还没有归档。`
    case 'measures-due':
      return alert.count > 1
        ? `有 ${alert.count} 条措施到期了还没有办完，头一条是“${beginning(alert.words)}”，${shortDay(alert.dueOn)}到期。`
        : `措施“${beginning(alert.words)}”${shortDay(alert.dueOn)}到期，还没有办完。`
    case 'backup-failed':
      return `备份没有做成：${obstacleWords[alert.why]}原有的备份都还在。`
    case 'files-wrong':
      return `有 ${alert.count} 个单据或归档文件不对了，头一个是 ${alert.first}。请管理员到备份里看一看。`
    case 'second-place':
      return alert.failed === null
        ? '第二处的备份已经旧了。请插上 U 盘或连上那块盘，再抄一份。'
        : `第二处的备份没有抄成。${copyFailureWords[alert.failed]}`
    case 'folder-shared':
      return alert.trouble === 'synchronised'
        ? `数据文件夹在 ${alert.by} 的同步文件夹里，数据库可能被同步弄坏。请管理员把它移到本机的普通文件夹。`
        : `数据文件夹在网络盘上（${alert.by}），断网时数据库可能损坏。请管理员把它移到本机的硬盘。`
  }
}

const longestMeasure = 24

function beginning(words: string): string {
  const characters = [...words.replace(/\s+/gu, ' ')]
  return characters.length > longestMeasure ? `${characters.slice(0, longestMeasure).join('')}…` : words
}

/** Who it is, as far as it is typed. */
export function draftWho({ customer, address }: Pick<DraftRow, 'customer' | 'address'>): string {
  const who = customer || todayWords.nameless
  return address === '' ? who : `${who}　${address}`
}

/** `来电　14:26 起　“空调不制冷，昨天…”`: how, since when, the first words. */
export function draftLine(
  { channel, startedAt, matter, number, paperNumber }: DraftRow,
  now: Instant,
): string {
  const isToday = dayOf(startedAt) === dayOf(now)
  const since = isToday ? clockTimeOf(startedAt) : momentWords(startedAt, now)
  const way = paperNumber
    ? blankWords.draft(paperNumber)
    : number
      ? todayWords.toFillIn(number)
      : channelWord[channel]
  return `${way}　${since} 起　${firstWordsOf(matter)}`
}

const firstWords = 14

export function firstWordsOf(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  if (characters.length === 0) return ''
  return `“${characters.slice(0, firstWords).join('')}${characters.length > firstWords ? '…' : ''}”`
}
