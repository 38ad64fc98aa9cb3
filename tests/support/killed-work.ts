import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '#shared/domain/day'
import { parseNumber } from '#shared/domain/number'
import { rebuildBoard } from '../../src/main/actions/tell-board'
import { dataFolderAt } from '../../src/main/data-folder'
import { type PaperHash, readPaper } from '../../src/main/paper-store'
import { connect } from '../../src/main/store/connect'
import { latestTyped } from '../../src/main/store/event'
import { hasHead, lastHead } from '../../src/main/store/last-head'
import { type Db, transaction } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { bundled, ended, startChild } from '../main/store/child'
import { mondayMorning } from './desk'
import { below, dice } from './dice'
import { tellAll } from './tell-all'

export type KilledWork = {
  /** Up to the first finding. */
  readonly kills: number
  /** How often each act was shown as done before a kill. */
  readonly shown: Readonly<Record<string, number>>
  /** What was found wrong, in words; nothing is what must be found. */
  readonly wrong: readonly string[]
}

/** A fresh folder after so many kills: the whole book is read after each of them. */
const killsPerFolder = 20

type Head = { readonly id: number; readonly hash: string }

/**
 * SIGKILL at random moments of a mixed day: registering, 紧急, contacts, 记为同一件, one visit, the directory, 转呈, 领单, 交回, 预留空白单, 补录,
 * 处理结果, 回访, printing, approvals, corrections, 销项. After each: all that was shown is there, numbers without a gap, the chain and every row whole, every sheet that a
 * record speaks of, and 今日 and what is found as they would be told anew.
 */
export async function killWhileWorking(
  kills: number,
  seed: number,
  told: (kill: number) => void = () => {},
): Promise<KilledWork> {
  const program = await bundled(new URL('../main/actions/working.child.ts', import.meta.url).href)
  const roll = dice(seed)
  const wrong: string[] = []
  const shown: Record<string, number> = {}
  let dataDir = ''
  let now: string = mondayMorning
  let heads: Head[] = []
  let done = 0
  try {
    for (let kill = 1; kill <= kills && wrong.length === 0; kill++) {
      if (kill % killsPerFolder === 1) {
        if (dataDir) rmSync(dataDir, { recursive: true, force: true })
        dataDir = mkdtempSync(join(tmpdir(), 'killed-work-'))
        heads = []
        now = mondayMorning
      }
      const child = startChild(program, [dataDir, String(below(roll, 2 ** 31)), now])
      const end = ended(child)
      // Now and then it falls into the start itself: set-up, migrations, the board.
      if (roll() < 0.9) await Promise.race([showsActs(child, 1 + below(roll, 40)), end])
      await pause(roll() * 60)
      child.kill('SIGKILL')
      const { stdout, stderr, code } = await end
      if (code !== null) wrong.push(`kill ${kill}: it ended by itself with ${code}: ${stderr.slice(-600)}`)
      // The last line may be cut off: that act was not shown.
      for (const line of stdout.split('\n').slice(0, -1)) {
        const [act = '', id, hash, at] = line.split(' ')
        if (!hash || !at) continue
        shown[act] = (shown[act] ?? 0) + 1
        heads.push({ id: Number(id), hash })
        now = at
      }
      const found = await lookAt(dataDir, heads)
      wrong.push(...found.wrong.map((finding) => `kill ${kill}: ${finding}`))
      // An act may be stored and not shown yet: the computer's clock does not go back before it.
      if (found.typedAt !== null && found.typedAt > now) now = found.typedAt
      done = kill
      told(kill)
    }
    return { kills: done, shown, wrong }
  } finally {
    if (dataDir) rmSync(dataDir, { recursive: true, force: true })
    rmSync(dirname(program), { recursive: true, force: true })
  }
}

/** Counted in acts, not in seconds: a loaded machine is killed as far into its day as a quiet one. */
async function showsActs({ stdout }: ChildProcess, wanted: number): Promise<void> {
  let acts = 0
  while (stdout && acts < wanted) {
    const [text] = await once(stdout, 'data')
    acts += String(text).split('\n').length - 1
  }
}

type Look = { readonly wrong: readonly string[]; readonly typedAt: Instant | null }

async function lookAt(dataDir: string, heads: readonly Head[]): Promise<Look> {
  const folder = dataFolderAt(dataDir)
  // Killed before there was a file at all.
  if (!readdirSync(dataDir).includes('desk.db'))
    return { wrong: heads.length > 0 ? ['the database is gone'] : [], typedAt: null }
  const db = connect(folder.database)
  try {
    if (heads.length === 0 && db.pragma('user_version', { simple: true }) === 0)
      return { wrong: [], typedAt: null }
    const integrity = db.pragma('integrity_check', { simple: true })
    const verdict = verify(db, heads)
    const last = lastHead(folder.database)
    const wrong = [
      ...(integrity === 'ok' ? [] : [`integrity_check says ${integrity}`]),
      ...(verdict.kind === 'whole' ? [] : [`the book is ${JSON.stringify(verdict)}`]),
      ...(last === null || hasHead(db, last) ? [] : ['the head beside the book is ahead of it']),
      ...numberFindings(db),
      ...boardFindings(db),
      ...draftFindings(db),
      ...directoryFindings(db),
      ...(await paperFindings(db, folder.paper)),
    ]
    return { wrong, typedAt: latestTyped(db, 0) }
  } finally {
    db.close()
  }
}

/** A number that was reserved is a blank, or the case that was made of it. */
const numbered = {
  case: 'SELECT number FROM caseRecord UNION ALL SELECT number FROM blank WHERE caseId IS NULL ORDER BY number',
  approval: 'SELECT number FROM approval ORDER BY number',
  workOrder: 'SELECT number FROM workOrder ORDER BY number',
} as const

function numberFindings(db: Db): string[] {
  return (['case', 'approval', 'workOrder'] as const).flatMap((what) =>
    db
      .prepare<[], { number: string }>(numbered[what])
      .all()
      .map(({ number }, at) => ({ number, expected: at + 1 }))
      // SP-… and PG-… are series of their own with the same shape.
      .filter(({ number, expected }) => (parseNumber(number)?.place ?? Number(number.slice(-4))) !== expected)
      .map(({ number, expected }) => `${what} ${number} stands where ${expected} should`),
  )
}

/** 今日 told anew from the cases is the very same. */
function boardFindings(db: Db): string[] {
  const lines = () => JSON.stringify(db.prepare('SELECT * FROM boardLine ORDER BY caseId').all())
  const stored = lines()
  if (db.prepare('SELECT 1 FROM desk').get() === undefined) return []
  db.exec('DELETE FROM boardLine')
  rebuildBoard(db)
  return lines() === stored ? [] : ['今日 is not what its cases are']
}

/** 紧急: number and draft come together, and the draft goes with what completes it. */
function draftFindings(db: Db): string[] {
  const filling = "json_extract(content, '$.completes')"
  const cases = db.prepare(
    'SELECT id FROM caseRecord WHERE isUnfinished = 1 AND closedAt IS NULL ORDER BY id',
  )
  const drafts = db.prepare(`SELECT ${filling} FROM draft WHERE ${filling} IS NOT NULL ORDER BY 1`)
  const [waiting, begun] = [cases, drafts].map((those) => JSON.stringify(those.pluck().all()))
  return waiting === begun ? [] : [`the cases ${waiting} wait to be completed, by the drafts of ${begun}`]
}

/** Who is found while somebody types, told anew, is the very same; and every case is found. */
function directoryFindings(db: Db): string[] {
  const columns = 'customerId, contactId, isHere, names, spelled, initials, places, digits'
  const lines = () => JSON.stringify(db.prepare(`SELECT ${columns} FROM customerFind ORDER BY 1, 2`).all())
  const stored = lines()
  transaction(db, tellAll)
  const untold = db
    .prepare('SELECT count(*) FROM caseRecord WHERE id NOT IN (SELECT caseId FROM caseFind)')
    .pluck()
    .get()
  return [
    ...(lines() === stored ? [] : ['who is found is not what the directory is']),
    ...(untold === 0 ? [] : [`${untold} cases are not found`]),
  ]
}

async function paperFindings(db: Db, folder: string): Promise<string[]> {
  const papers = db
    .prepare<[], { paper: PaperHash }>('SELECT DISTINCT paper FROM slip WHERE paper IS NOT NULL')
    .all()
  const found = await Promise.all(papers.map(({ paper }) => readPaper(folder, paper)))
  return found
    .filter(({ kind }) => kind !== 'found')
    .map(({ kind }) => `a sheet that a slip speaks of is ${kind}`)
}
