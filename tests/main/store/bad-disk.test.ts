import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertRecord } from '../../../src/main/store/ledger'
import { openStore } from '../../../src/main/store/open'
import { transaction } from '../../../src/main/store/tx'
import { bundled, ended, startChild } from './child'
import { act, cases, complaint, migrations } from './desk-of-two-tables'

const alone = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-Urm']

// A folder without rights stops nobody who is root, so that a test by chmod could not fail (measured 15).
describe.skipIf(process.platform !== 'linux')(
  'on a disk that is full or cannot be written',
  { timeout: 60_000 },
  () => {
    let folder = ''
    let program = ''
    let sound = ''

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'bad-disk-'))
      program = await bundled('./bad-disk.child.ts')
      sound = join(folder, 'sound.db')
      const opening = await openStore({ file: sound, wasUsed: false, migrations, backUp: async () => {} })
      if (opening.kind !== 'new') throw new Error(opening.kind)
      transaction(opening.db, (tx) => {
        for (let number = 1; number <= 100; number += 1) {
          insertRecord(tx, cases, complaint(`TS-${number}`), act('case.registered'))
        }
      })
      opening.db.close()
    })

    afterAll(() => {
      rmSync(folder, { recursive: true })
      rmSync(dirname(program), { recursive: true })
    })

    /** Runs the scenario with `mounted` as its disk: shell commands that make `$1` one. */
    async function meets(scenario: string, mounted: string): Promise<unknown> {
      const root = mkdtempSync(join(folder, 'disk-'))
      const shell = ['sh', '-ec', `sound=$2; ${mounted}; shift 2; exec "$@"`, 'sh', root, sound]
      const { code, stdout, stderr } = await ended(
        startChild(program, [root, scenario, sound], [...alone, ...shell]),
      )
      if (code !== 0) throw new Error(stderr)
      return JSON.parse(stdout)
    }

    const small = 'mount -t tmpfs -o size=1m tmpfs "$1"'
    const readOnly = 'mount -t tmpfs tmpfs "$1"; cp "$sound" "$1/desk.db"; mount -o remount,ro "$1"'

    it('a folder that cannot be written is told as such, and the database in it as well', async () => {
      expect(await meets('prepare', readOnly)).toBe('not-writable')
      expect(await meets('open', readOnly)).toBe('not-writable')
    })

    it('a first start on a full disk makes nothing that a later one trips over', async () => {
      expect(await meets('first start on a full disk', small)).toEqual([
        'disk-full',
        'disk-full',
        'ready',
        'new',
      ])
    })

    it('a start on a full disk says so, and all is there once there is room', async () => {
      expect(await meets('start on a full disk', small)).toEqual(['disk-full', 100])
    })

    it('a registration that finds no room is not kept, and each one before it is', async () => {
      const met = await meets('registering until the disk is full', small)
      expect(met).toEqual({ last: 'disk-full', isSomeRegistered: true, lost: 0, integrity: 'ok' })
    })

    it('a backup that finds no room leaves nothing half-made', async () => {
      expect(await meets('backing up to a full disk', small)).toEqual(['disk-full', []])
    })

    it('a start that has to migrate and has no room for the backup before says so, and does it once there is room', async () => {
      expect(await meets('migrating where the backup before finds no room', small)).toEqual([
        'disk-full',
        2,
        100,
      ])
    })

    it('a restore that finds no room leaves the database as it was', async () => {
      expect(await meets('restoring on a full disk', small)).toEqual(['disk-full', 100])
    })
  },
)
