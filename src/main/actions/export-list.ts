import { dayOf } from '#shared/domain/day'
import { maskPhone } from '#shared/domain/mask'
import type { Table } from '#shared/domain/table'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { DirectoryWork, UndertakeDirectory } from '../directory/work'
import { deskOf } from '../store/desk'
import { beginListExport, endListExport } from '../store/list-export'
import { transaction } from '../store/tx'
import { aside } from './directory-aside'
import { type Listed, moment, type Reading, tableOf } from './listed'
import { listedBy } from './listed-by'
import { Canceled, type Pace, paceOf, readSteadily } from './pace'
import { actOf, type SignedStation } from './station'
import type { Works } from './works'

export type ListStation = SignedStation & {
  readonly works: Works
  readonly directoryWork: UndertakeDirectory
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
}

/** How phones stand in the file. */
type Phones = 'masked' | 'full'
type Refused = Refusal<'table.export'>

/** 导出 Excel: recorded before the file is written, who, which list and how many rows, and again how it ended. */
export async function exportList(
  station: ListStation,
  { list }: Asked<'table.export'>,
  phones: Phones,
): Promise<Result<Output<'table.export'>, Refused>> {
  const { db, operator } = station
  const listed = listedBy(list)
  const written = await writtenAside(station, listed, phones)
  if (!written.ok) return written
  const { bytes, rows, cut } = written.value
  const act = actOf(station, 'list.exported')
  const row = {
    at: act.typedAt,
    operatorId: operator.id,
    list: list.list,
    scope: listed.scope,
    hasPhones: phones === 'full' ? 1 : 0,
    rowCount: rows,
  }
  const id = transaction(db, (tx) => beginListExport(tx, row, act))
  const saved = await station.saveAs(fileName(listed, dayOf(act.typedAt)), bytes)
  const outcome = saved === 'cannot-write' ? 'failed' : saved.path === null ? 'canceled' : 'done'
  transaction(db, (tx) => endListExport(tx, id, outcome, actOf(station, 'listExport.ended')))
  return saved === 'cannot-write' ? refuse(saved) : done({ ...saved, rows, cut })
}

/** `来电来访登记表 2026年11月（2026-11-26 导出）.xlsx`, with nothing that Windows has no place for. */
function fileName({ title, scope }: Listed, today: string): string {
  const words = [title, scope].filter((part) => part !== '').join(' ')
  return `${words}（${today} 导出）.xlsx`.replaceAll(/[\\/:*?"<>|]/gu, '_')
}

/** Excel holds 1,048,576; who needs more than this needs another tool. */
const mostRows = 200_000

type Written = DirectoryWork['book']['answer'] & { readonly rows: number }

async function writtenAside(
  station: ListStation,
  listed: Listed,
  phones: Phones,
): Promise<Result<Written, Refused>> {
  let isCanceled = false
  let stop = () => {}
  const cancel = () => {
    isCanceled = true
    stop()
  }
  const phone = phones === 'full' ? (whole: string) => whole : maskPhone
  async function write(): Promise<Result<Written, Refused> | null> {
    const reading = { station, pace: paceOf(() => isCanceled), phone }
    const tables = await readSteadily(station.db, () => listed.read(reading))
    const rows = tables[0]?.rows.length ?? 0
    if (rows === 0) return refuse('nothing-there')
    if (rows > mostRows) return refuse('too-long')
    const order = await orderOf(reading, listed, phones, tables)
    const task = aside(station.directoryWork, 'book', order)
    stop = task.cancel
    const outcome = await task.outcome
    switch (outcome.kind) {
      case 'answered':
        return done({ ...outcome.answer, rows })
      case 'canceled':
        return null
      case 'too-slow':
        return refuse('too-slow')
      case 'gone':
        throw new Error('The process that writes lists ended')
    }
  }
  const begin = () => ({
    answer: write().catch((error: unknown) => {
      if (error instanceof Canceled) return null
      throw error
    }),
    cancel,
  })
  const ended = await station.works.during('list', begin)
  return ended.ok ? ended.value : ended
}

const rowsInPiece = 500

/** The tables and the sheet that says what they are, as JSON, the desk working in between. */
async function orderOf(
  { station, pace }: Reading,
  listed: Listed,
  phones: Phones,
  tables: readonly Table[],
): Promise<DirectoryWork['book']['order']> {
  const { operator } = station
  const made = { at: station.clock(), by: operator.name }
  const about = await aboutOf(pace, listed, phones, tables, [
    ['单位', deskOf(station.db)?.organisation ?? ''],
    ['导出时间', moment(made.at)],
    ['导出人', made.by],
  ])
  const pieces: string[] = []
  for (const { rows, ...table } of [...tables, about]) {
    const parts: string[] = []
    for (let at = 0; at < rows.length; at += rowsInPiece) {
      parts.push(JSON.stringify(rows.slice(at, at + rowsInPiece)).slice(1, -1))
      await pace()
    }
    pieces.push(`${JSON.stringify(table).slice(0, -1)},"rows":[${parts.join(',')}]}`)
  }
  return { tables: pieces, made }
}

async function aboutOf(
  pace: Pace,
  { title, scope }: Listed,
  phones: Phones,
  [first]: readonly Table[],
  made: readonly (readonly [string, string])[],
): Promise<Table> {
  const lines = [
    ['清单', title],
    ['范围', scope || '全部'],
    ...made,
    ['行数', first?.rows.length ?? 0],
    ['电话', phones === 'full' ? '完整，用完请删掉' : '中间几位已遮盖'],
    ['单引号', '开头是 = + - @ 的文字前面有一个单引号，免得被当成公式'],
  ] as const
  return tableOf(
    pace,
    '说明',
    [
      { title: '项目', width: 12, cell: ([name]) => name },
      { title: '内容', width: 60, cell: ([, words]) => words },
    ],
    lines,
  )
}
