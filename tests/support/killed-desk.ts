import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseNumber } from '#shared/domain/number'
import { dataFolderAt } from '../../src/main/data-folder'
import { type PaperHash, readPaper } from '../../src/main/paper-store'
import { connect } from '../../src/main/store/connect'
import type { Db } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { bundled, ended, startChild } from '../main/store/child'

/** What was found wrong after a kill, in words; nothing is what must be found. */
export type Kills = {
  readonly kills: number
  readonly shown: number
  /** How many sheets were drawn and stored: without any, the kills would not have fallen there. */
  readonly drawn: number
  readonly wrong: readonly string[]
}

/**
 * Kills a desk that registers and prints, that many times at random moments, and after each looks at what is on the
 * disk: every number that was shown, no gap and no double, a whole database, every sheet that a record speaks of.
 */
export async function killWhileRegistering(kills: number): Promise<Kills> {
  const program = await bundled(new URL('../main/actions/registering.child.ts', import.meta.url).href)
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-'))
  const wrong: string[] = []
  const shown = new Set<string>()
  // A machine that has drawn nothing by then is slow, and the kills fall later.
  let within = 2_500
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const child = startChild(program, [dataDir])
      const end = ended(child)
      await Promise.race([child.stdout && once(child.stdout, 'data'), end])
      await pause(Math.random() * within)
      child.kill('SIGKILL')
      const { stdout, stderr, code } = await end
      if (code !== null) wrong.push(`kill ${kill}: it ended by itself with ${code}: ${stderr.slice(-500)}`)
      // The last line may be cut off: that number was not shown.
      const lines = stdout.split('\n').slice(0, -1)
      for (const line of lines) if (line !== 'ready') shown.add(line)
      wrong.push(...(await findings(dataDir, shown)).map((finding) => `kill ${kill}: ${finding}`))
      if (wrong.length > 0) break
      if (drawnIn(dataDir) === 0) within *= 1.5
    }
    return { kills, shown: shown.size, drawn: drawnIn(dataDir), wrong }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(dirname(program), { recursive: true, force: true })
  }
}

function drawnIn(dataDir: string): number {
  const db = connect(dataFolderAt(dataDir).database)
  try {
    return Number(db.prepare('SELECT count(*) FROM slip WHERE paper IS NOT NULL').pluck().get())
  } finally {
    db.close()
  }
}

async function findings(dataDir: string, shown: ReadonlySet<string>): Promise<string[]> {
  const folder = dataFolderAt(dataDir)
  const db = connect(folder.database)
  try {
    const integrity = db.pragma('integrity_check', { simple: true })
    const verdict = verify(db)
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check says ${integrity}`]),
      ...(verdict.kind === 'whole' ? [] : [`the book is ${JSON.stringify(verdict)}`]),
      ...numberFindings(db, shown),
      ...(await paperFindings(db, folder.paper)),
    ]
  } finally {
    db.close()
  }
}

function numberFindings(db: Db, shown: ReadonlySet<string>): string[] {
  const numbers = db
    .prepare<[], { number: string }>('SELECT number FROM caseRecord ORDER BY id')
    .all()
    .map(({ number }) => number)
  const lost = [...shown].filter((number) => !numbers.includes(number))
  const gaps = numbers.filter((number, at) => parseNumber(number)?.place !== at + 1)
  return [
    ...lost.map((number) => `${number} was shown and is lost`),
    ...gaps.map((number) => `gap before ${number}`),
  ]
}

async function paperFindings(db: Db, folder: string): Promise<string[]> {
  const papers = db
    .prepare<[], { paper: PaperHash }>(
      'SELECT paper FROM slip WHERE paper IS NOT NULL ORDER BY id DESC LIMIT 20',
    )
    .all()
  const found = await Promise.all(papers.map(({ paper }) => readPaper(folder, paper)))
  return found
    .filter(({ kind }) => kind !== 'found')
    .map(({ kind }) => `a sheet that a slip speaks of is ${kind}`)
}
