import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled, ended, startChild } from '../store/child'

const alone = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-Urm']

type Met = { readonly act: string; readonly full: string; readonly kept: boolean; readonly after: string }

describe.skipIf(process.platform !== 'linux')('a disk that is full to the last byte', () => {
  let folder = ''
  let program = ''
  let met: readonly Met[] = []
  let whole = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
    program = await bundled(new URL('./full-disk.child.ts', import.meta.url).href)
    const shell = ['sh', '-ec', 'mount -t tmpfs -o size=8m tmpfs "$1"; shift; exec "$@"', 'sh', folder]
    const { code, stdout, stderr } = await ended(startChild(program, [folder], [...alone, ...shell]))
    if (code !== 0) throw new Error(stderr)
    ;({ met, whole } = JSON.parse(stdout))
  }, 240_000)

  afterAll(() => {
    rmSync(folder, { recursive: true })
    rmSync(dirname(program), { recursive: true })
  })

  it('is named to the clerk at every kind of act, from the draft to the archive', () => {
    expect(met.filter(({ full }) => full !== 'disk-full')).toEqual([])
    expect(met.length).toBeGreaterThan(115)
  })

  it('leaves nothing of the act that found no room', () => {
    expect(met.filter(({ kept }) => !kept)).toEqual([])
  })

  it('lets each act be done again once there is room, and the book is whole', () => {
    expect(met.filter(({ after }) => after !== 'ok')).toEqual([])
    expect(whole).toBe('whole')
  })
})
