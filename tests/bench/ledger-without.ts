import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

// What the ledger's care costs is seen by leaving it out. The product has no switch for that, and shall have none: the
// bench bundles the same desk with these lines of its source cut. A line that is no longer there stops the bench.

type Cut = { readonly file: string; readonly times?: number; readonly line: string; readonly by?: string }

/** What was stored is read again and held against what was meant (Fossil's rule, AlteredRecord). */
const rowChecks: readonly Cut[] = [
  { file: 'ledger', times: 2, line: '  readBack(tx, table, id, rowHash)\n' },
  { file: 'ledger', line: '    if (known?.value !== value) throw new AlteredRecord(table.name, id)\n' },
  { file: 'ledger', line: '  if (hashOf(image) !== rowHash) throw new AlteredRecord(table.name, id)\n' },
  {
    file: 'event',
    line: "  const stored = statement<[number], EventRow>(tx, 'SELECT * FROM event WHERE id = ?').get(event.id)\n",
  },
  {
    file: 'event',
    line: `  if (!stored || eventHash(stored) !== event.hash)
    throw new Error(\`Event \${event.id} was not stored as it was meant\`)
`,
  },
]

/** Rows still get something that differs each time, as the tables demand. */
const hashes: readonly Cut[] = [
  {
    file: 'seal',
    line: '  return sha256(canonicalJson(presentIn(row)))\n',
    by: '  return String(counted++).padStart(64, "0")\n',
  },
  { file: 'seal', line: '/** A record as it is hashed', by: 'let counted = 1\n/** A record as it is hashed' },
  {
    file: 'personal-value',
    line: "  return createHmac('sha256', salt).update(value, 'utf8').digest('hex')\n",
    by: '  return "0".repeat(64)\n',
  },
]

/** Events with before and after, and the salted values that they speak of. */
const events: readonly Cut[] = [
  { file: 'event', line: '  const last = chainHead(tx)\n', by: '  return 0\n' },
  {
    file: 'personal-value',
    line: '  const salt = randomBytes(16)\n',
    by: '  return { personal: 0, hmac: "" }\n',
  },
  {
    file: 'ledger',
    line: '{ personal: known.id, hmac: hmacOf(known.salt, value) }',
    by: '{ personal: 0, hmac: "" }',
  },
]

export const ledgers = {
  'as it is': [],
  'no row checks': rowChecks,
  'nor hashes': [...rowChecks, ...hashes],
  'nor events': [...rowChecks, ...hashes, ...events],
} as const satisfies Readonly<Record<string, readonly Cut[]>>

export type Ledger = keyof typeof ledgers

export function cutting(ledger: Ledger): Plugin {
  return {
    name: 'cut-the-ledger',
    enforce: 'pre',
    transform: (code, id) => {
      const [, file] = /src\/main\/store\/([\w-]+)\.ts$/.exec(id) ?? []
      const cuts: readonly Cut[] = ledgers[ledger].filter((one: Cut) => one.file === file)
      return cuts.length === 0 ? null : { code: cuts.reduce(withCut, code), map: null }
    },
  }
}

/** Throws when the ledger's source has become another one: what is left out must be what it says. */
export function assertCutsFit(): void {
  for (const file of ['ledger', 'event', 'seal', 'personal-value']) {
    const source = fileURLToPath(new URL(`../../src/main/store/${file}.ts`, import.meta.url))
    const cuts: readonly Cut[] = ledgers['nor events'].filter((one) => one.file === file)
    cuts.reduce(withCut, readFileSync(source, 'utf8'))
  }
}

function withCut(code: string, { file, line, by = '', times = 1 }: Cut): string {
  const pieces = code.split(line)
  if (pieces.length !== times + 1)
    throw new Error(`${file}.ts has ${pieces.length - 1} times, not ${times}: ${line.trim()}`)
  return pieces.join(by)
}
