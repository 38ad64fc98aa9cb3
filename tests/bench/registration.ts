import { join } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import type { DraftId } from '#shared/ipc/views'
import { connect } from '../../src/main/store/connect'
import type { Db } from '../../src/main/store/tx'
import { minor, noPrinter, openTestDesk, setUp, type TestDesk } from '../support/desk'
import { until } from '../support/private-daemon'
import { type Figure, median, timed } from './measure'

/** What a registration adds rows to, in the order in which they refer to one another. */
const tables = ['caseRecord', 'caseRound', 'deadline', 'slip', 'personalValue', 'event'] as const
type Table = (typeof tables)[number]
type Row = Readonly<Record<string, unknown>>

const rounds = 200
const warmUp = 20

/**
 * One durable registration, from the parsed question to the commit: case, number, first events, clocks, slip, draft
 * gone, everything read back (Fossil's rule). Against it the very rows that it wrote, put into a second file with the
 * same schema, triggers and pragmas by statements prepared beforehand, in one transaction: what SQLite alone takes.
 * Both right after one another, so that both meet the same disk.
 */
export async function measureRegistration(folder: string): Promise<readonly Figure[]> {
  const desk = await openTestDesk(noPrinter, { dataDir: join(folder, 'registering') })
  await setUp(desk)
  const bare = mirror(desk.db, join(folder, 'bare.db'))
  const ours: number[] = []
  const alone: number[] = []
  try {
    for (let round = 0; round < rounds + warmUp; round++) {
      const draftId = await typeDraft(desk)
      bare.keepUp(draftId)
      const registered = await timed(() => desk.ask('case.register', { draftId }))
      const stored = await timed(bare.register())
      await drawn(desk, registered.value.caseId)
      if (round < warmUp) continue
      ours.push(registered.ms)
      alone.push(stored.ms)
    }
  } finally {
    bare.db.close()
    desk.close()
  }
  return [
    {
      name: 'one durable registration, in main',
      unit: 'ms',
      ours: median(ours),
      bare: median(alone),
      bound: null,
      runs: rounds,
    },
  ]
}

async function typeDraft(desk: TestDesk): Promise<DraftId> {
  const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
  const content = {
    ...draft.content,
    customer: {
      company: '甲电商有限公司',
      contactName: '陈女士',
      relation: 'employee' as const,
      phones: ['138 0000 0001'],
      address: 'C座 506',
      isAnonymous: false,
    },
    content: '进 C 座大门登记时，值班保安说话很冲，后面排队的人都在看。'.repeat(3),
    occurredWhen: '11月23日 08:50',
    place: 'C座大门岗亭',
    subjectKind: 'department' as const,
    subjectName: '保安',
    demand: '当面道歉',
    category: '服务态度',
    answers: minor,
  }
  await desk.ask('draft.save', { draftId: draft.id, content, atOnce: true })
  return draft.id
}

/** The drawing of the sheet goes on after the commit; it shall not fall into the next round. */
async function drawn(desk: TestDesk, caseId: CaseId): Promise<void> {
  await until(
    'the sheet',
    async () => (await desk.ask('case.show', { caseId })).slips[0]?.drawing === 'stored',
  )
}

type Mirror = {
  readonly db: Db
  /** Brings over what was written since, and the draft; not timed. */
  readonly keepUp: (draftId: DraftId) => void
  /** Reads what the registration wrote; what it answers writes the same, and is timed. */
  readonly register: () => () => void
}

function mirror(source: Db, file: string): Mirror {
  source.prepare('VACUUM INTO ?').run(file)
  const db = connect(file)
  const insert = new Map(tables.map((table) => [table, db.prepare(insertInto(source, table))]))
  const read = new Map(
    tables.map((table) => [table, source.prepare<[number], Row>(`SELECT * FROM ${table} WHERE id > ?`)]),
  )
  const newest = new Map(tables.map((table) => [table, lastId(db, table)]))
  const insertDraft = db.prepare(insertInto(source, 'draft'))
  const readDraft = source.prepare<[number], Row>('SELECT * FROM draft WHERE id = ?')
  const deleteDraft = db.prepare('DELETE FROM draft WHERE id = ?')
  const takeNumber = db.prepare(
    `INSERT INTO numberSeries (series, month, last) VALUES ('case', '2026-11', 1)
       ON CONFLICT (series, month) DO UPDATE SET last = last + 1 RETURNING last`,
  )
  let draft = 0

  function unwritten(): readonly (readonly [Table, readonly Row[]])[] {
    return tables.map((table) => {
      const rows = read.get(table)?.all(newest.get(table) ?? 0) ?? []
      newest.set(table, Number(rows.at(-1)?.id ?? newest.get(table)))
      return [table, rows]
    })
  }

  const write = db.transaction((added: ReturnType<typeof unwritten>, isRegistration: boolean) => {
    if (isRegistration) takeNumber.get()
    for (const [table, rows] of added) for (const row of rows) insert.get(table)?.run(row)
    if (isRegistration) deleteDraft.run(draft)
  })
  return {
    db,
    keepUp: (draftId) => {
      write.immediate(unwritten(), false)
      draft = draftId
      insertDraft.run(readDraft.get(draftId))
    },
    register: () => {
      const added = unwritten()
      return () => write.immediate(added, true)
    },
  }
}

function insertInto(db: Db, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
  const names = columns.map(({ name }) => name)
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
}

function lastId(db: Db, table: Table): number {
  return db.prepare<[], { id: number }>(`SELECT coalesce(max(id), 0) AS id FROM ${table}`).get()?.id ?? 0
}
