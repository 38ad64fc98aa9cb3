import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hour, type Instant, type IsoMonth } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/slip-views'
import {
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
  workshopHere,
} from '../../support/desk'
import { afterThreeYears } from '../../support/erasing'
import { fillDesk, typedPhones, typedWords } from '../../support/filled-desk'
import { whitePage } from '../../support/scanned'

const month = '2026-11' as IsoMonth
const december = '2026-12-01T01:00:00.000Z' as Instant
const asked = { month, reason: '', openReason: '下月接着办' } as const

let desk: TestDesk
let folder: string
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  folder = join(desk.dataDir, 'archive', month, 'r1')
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const manifest = () => JSON.parse(read('manifest.json'))
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const scanOf = async (slipId: SlipId, text = '') => {
  const bytes = Buffer.concat([await whitePage(), Buffer.from(text)])
  const { scan } = await desk.ask('scan.take', { name: 'SCAN0001.jpg', bytes })
  await desk.ask('scan.match', { scanId: scan.id, slipId })
  return sha256(bytes)
}
const spoil = (file: string) => {
  chmodSync(file, 0o600)
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('the folder of a month', () => {
  test('has records, events and scans beside the book, each in the manifest, and all of it read-only', async () => {
    const { slip, number, caseId } = await registerComplaint(desk, undefined, '=1+1 停车场灯坏了')
    const hash = await scanOf(slip.id)
    await desk.ask('case.correct', {
      caseId,
      at: desk.now,
      reason: '写错号码',
      changes: [{ field: 'phones', after: '139 0000 0002' }],
    })
    desk.now = december
    const made = await desk.ask('month.archive', asked)
    expect(made).toMatchObject({ copy: 'none', wrong: [], lostScans: [], openReason: asked.openReason })
    const scan = `扫描件/${number} 客户投诉意见表 1.jpg`
    const { files, ...told } = manifest()
    expect(files.map(({ name }: { name: string }) => name)).toContain(scan)
    expect(sha256(readFileSync(join(folder, scan)))).toBe(hash)
    expect(told).toMatchObject({
      month,
      revision: 1,
      cases: 1,
      numbers: { first: number, last: number, count: 1 },
      openReason: asked.openReason,
      openPoints: [
        { kind: 'signature', words: '签名没有结果', count: 1 },
        { kind: 'department', words: '没有转呈', count: 1 },
        { kind: 'nature', words: '有效 / 无效没有定', count: 1 },
        { kind: 'analysis', words: '月总结没有写好分析', count: 1 },
      ],
      programVersion: '0.0.0-test',
      lostScans: [],
    })
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (statSync(join(folder, name)).isFile()) expect(statSync(join(folder, name)).mode & 0o222).toBe(0)

    const [one] = JSON.parse(read('records.json'))
    expect(one).toMatchObject({
      编号: number,
      内容: '=1+1 停车场灯坏了',
      电话: '139 0000 0002',
      状态: '已登记',
    })
    expect(one.更正).toMatchObject([{ 更正项: '联系电话', 更正前: '138 0000 0001' }])
    expect(one.扫描件).toMatchObject([{ 文件: `${number} 客户投诉意见表 1.jpg`, 'SHA-256': hash }])
    const [heads, first] = read('records.csv').split('\r\n')
    expect(heads?.startsWith('\uFEFF"编号","部分","序"')).toBe(true)
    expect(first).toContain(`"'=1+1 停车场灯坏了"`)
    const explained = read('字段说明.txt')
    for (const column of heads?.slice(1).split(',') ?? [])
      if (!['"部分"', '"序"'].includes(column)) expect(explained).toContain(`  ${column.slice(1, -1)}`)
  })

  test('is verified by somebody who has 如何核对.txt and the tools of any computer', async () => {
    await fillDesk(desk)
    desk.now = december
    await desk.ask('month.archive', asked)
    const events = read('events.jsonl')
    for (const personal of [...typedPhones, ...typedWords]) expect(events).not.toContain(personal)
    const commands = commandsIn(read('如何核对.txt'))
    expect(commands.map((command) => command.split(' ')[0])).toEqual([
      'sha256sum',
      'sha256sum',
      'python3',
      'python3',
      'head',
      'python3',
    ])
    const answers = commands.map((command) =>
      execFileSync('bash', ['-o', 'pipefail', '-c', command], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      }),
    )
    const [sums = '', seal = '', named = '', chain = '', event = '', count = ''] = answers
    for (const answer of [sums, named])
      for (const line of answer.trim().split('\n')) expect(line).toMatch(/: OK$/)
    expect(named.split('\n')).toHaveLength(sums.split('\n').length + 1)
    expect(seal.slice(0, 64)).toBe((await desk.ask('month.list', {}))[1]?.archives[0]?.seal)
    expect(chain).toContain(manifest().chainHead)
    expect(event.slice(0, 64)).toBe(JSON.parse(read('events.jsonl').split('\n')[0] ?? '').hash)
    expect(count.trim()).toBe('True')
    // On Windows nothing of this can be run here: what its commands take out of each line is what is hashed.
    const windows = (read('如何核对.txt').split('六、')[1] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('  '))
    const patterns = windows.flatMap((line) => /Match\(\$line, '(.+)'\)/.exec(line)?.[1] ?? [])
    const [hash = '', previous = ''] = patterns
    let before = ''
    for (const line of read('events.jsonl').trim().split('\n')) {
      const [whole = '', told] = new RegExp(hash).exec(line) ?? []
      expect(sha256(line.replace(whole, ''))).toBe(told)
      if (before !== '') expect(new RegExp(previous).exec(line)?.[1]).toBe(before)
      before = told ?? ''
    }
    expect(before).toBe(manifest().chainHead)
    expect(windows.join('\n').split('{').length).toBe(windows.join('\n').split('}').length)
    // An event that somebody changed, and summed up anew, is still found.
    const lines = read('events.jsonl').split('\n')
    lines[3] = lines[3]?.replace('"kind":"', '"kind":"x') ?? ''
    chmodSync(join(folder, 'events.jsonl'), 0o600)
    writeFileSync(join(folder, 'events.jsonl'), lines.join('\n'))
    expect(() => execFileSync('bash', ['-c', commands[3] ?? ''], { cwd: folder, stdio: 'pipe' })).toThrow(
      'AssertionError',
    )
  })

  test('has nothing of a person who was erased', async () => {
    const { caseId } = await registerComplaint(desk)
    const closing = {
      outcome: 'withdrawn',
      nature: 'invalid',
      note: '客户说不用再处理',
      mergedInto: null,
    } as const
    await desk.ask('case.close', { caseId, at: desk.now, ...closing })
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    await desk.ask('month.archive', asked)
    const [one] = JSON.parse(read('records.json'))
    expect(one).toMatchObject({ 联系人: '（已删除）', 内容: '（已删除）', 电话: null })
    for (const name of ['records.json', 'records.csv', 'events.jsonl'])
      for (const words of ['陈女士', '甲电商', '说话很冲', '138 0000'])
        expect([name, words, read(name).includes(words)]).toEqual([name, words, false])
  })

  test('shows an open case as of the cut, while the desk goes on registering', async () => {
    await registerComplaint(desk)
    desk.now = december
    const archiving = desk.ask('month.archive', asked)
    // Received in November, registered while it is archived: December's.
    const isClosing = () => expect(desk.db.prepare('SELECT 1 FROM monthClosing').get()).toBeDefined()
    await vi.waitFor(isClosing, { interval: 1, timeout: 20_000 })
    const later = await registerComplaint(desk, undefined, '归档当中来的')
    await archiving
    expect(later.number).toBe('TS-202612-0001')
    expect(JSON.parse(read('records.json'))).toHaveLength(1)
    expect(desk.db.prepare('SELECT count(*) FROM monthClosing').pluck().get()).toBe(0)
  })

  test('is not made when it was canceled, and nothing of it is left', async () => {
    await registerComplaint(desk)
    desk.now = december
    const archiving = desk.reply('month.archive', asked)
    const step = async () => expect((await desk.ask('work.standing', {}))?.step).toBe('draw')
    await vi.waitFor(step, { interval: 1, timeout: 20_000 })
    await desk.ask('work.cancel', {})
    expect(await archiving).toEqual({ kind: 'refused', reason: 'canceled' })
    expect(readdirSync(join(desk.dataDir, 'archive', month))).toEqual([])
    expect(readdirSync(desk.dataDir)).not.toContain('closing.part')
    expect(desk.db.prepare('SELECT count(*) FROM archivedMonth').pluck().get()).toBe(0)
  })

  test('is not made when a number of the month stands on none of its pages, and the month is as it was', async () => {
    const own = await openTestDesk(noPrinter, {
      undertake: (name, order, progress) => {
        const more = 'seal' in order && 'numbers' in order ? { numbers: ['TS-202611-0099'] } : {}
        return workshopHere.undertake(name, { ...order, ...more }, progress)
      },
    })
    try {
      await setUp(own)
      await registerComplaint(own)
      own.now = december
      expect(await own.reply('month.archive', asked)).toEqual({
        kind: 'refused',
        reason: 'numbers-not-drawn',
      })
      expect(String(own.faults)).toContain('TS-202611-0099')
      expect(readdirSync(join(own.dataDir, 'archive', month))).toEqual([])
      expect(own.db.prepare('SELECT count(*) FROM archivedMonth').pluck().get()).toBe(0)
      await own.ask('review.record', { month, repeated: '', analysis: '还能写' })
    } finally {
      own.close()
    }
  })

  test('tells which scans were lost or cannot be read, and is archived without them', async () => {
    const { slip, number } = await registerComplaint(desk)
    const [good, gone, unreadable] = [
      await scanOf(slip.id),
      await scanOf(slip.id, '%'),
      await scanOf(slip.id, '%%'),
    ]
    const stored = (hash: string) => join(desk.dataDir, 'paper', hash.slice(0, 2), `${hash}.jpg`)
    for (const hash of [gone, unreadable]) rmSync(stored(hash))
    mkdirSync(stored(unreadable))
    desk.now = december
    const { lostScans } = await desk.ask('month.archive', asked)
    expect(lostScans).toEqual([2, 3].map((place) => `${number} 客户投诉意见表 ${place}.jpg`))
    expect(manifest().lostScans).toEqual(lostScans)
    expect(manifest().files).toContainEqual(
      expect.objectContaining({ name: `扫描件/${number} 客户投诉意见表 1.jpg`, sha256: good }),
    )
    expect(await desk.ask('month.checkAll', {})).toMatchObject({ wrong: [] })
  })
})

describe('a revision', () => {
  const again = { ...asked, reason: '补录了一份签名' }
  beforeEach(async () => {
    await registerComplaint(desk)
    desk.now = december
    await desk.ask('month.archive', asked)
  })

  test('wants a reason, and the word of a manager who may give it', async () => {
    const refusal = async (input: object) => {
      const reply = await desk.reply('month.archive', { ...asked, ...input } as typeof asked)
      return reply.kind === 'refused' && reply.reason
    }
    expect(await refusal({})).toBe('reason-missing')
    expect(await refusal(again)).toBe('word-missing')
    expect(await refusal({ ...again, word: { way: 'paper', by: '过路人' } })).toBe('not-a-manager')
    expect(await refusal({ ...again, word: { way: 'pin', by: '郑总', pin: '000000' } })).toBe('wrong-pin')
    expect(await refusal({ ...again, openReason: '', word: { way: 'paper', by: '郑总' } })).toBe(
      'open-reason-missing',
    )
    const before = read('manifest.json')
    const made = await desk.ask('month.archive', {
      ...again,
      word: { way: 'pin', by: '王敏', pin: '402913' },
    })
    expect(made).toMatchObject({ revision: 2, approvedBy: '王敏 · 当面确认（口令）', reason: again.reason })
    expect(read('manifest.json')).toBe(before)
  })

  test('and its signed pages lie beside it; the next manifest names them', async () => {
    const bytes = await whitePage()
    const page = { month, revision: 1, page: 'seal' } as const
    const taken = await desk.ask('month.takeSigned', { ...page, bytes })
    expect(taken.signedPages).toMatchObject([
      { page: 'seal', name: '封存签字页 1.jpg', sha256: sha256(Buffer.from(bytes)) },
    ])
    const file = join(desk.dataDir, 'archive', month, 'r1-签字页', '封存签字页 1.jpg')
    expect(sha256(readFileSync(file))).toBe(sha256(Buffer.from(bytes)))
    expect(await desk.reply('month.takeSigned', { ...page, bytes })).toMatchObject({
      reason: 'taken-already',
    })
    const text = new TextEncoder().encode('no picture')
    expect(await desk.reply('month.takeSigned', { ...page, bytes: text })).toMatchObject({
      reason: 'not-a-scan',
    })
    desk.chosen = { kind: 'read', name: 'F13.jpg', bytes: Buffer.concat([bytes, Buffer.from('2')]) }
    // Whatever the computer's clock says meanwhile.
    desk.pass(-hour)
    await desk.ask('month.chooseSigned', { ...page, page: 'F13' })
    desk.pass(2 * hour)
    await registerComplaint(desk)
    desk.now = '2027-01-02T01:00:00.000Z' as Instant
    await desk.ask('month.archive', { ...asked, month: '2026-12' as IsoMonth })
    folder = join(desk.dataDir, 'archive', '2026-12', 'r1')
    expect(manifest().signedPages).toMatchObject([
      { month, revision: 1, page: 'seal', name: '封存签字页 1.jpg' },
      { month, revision: 1, page: 'F13', name: '投诉记录月总结表 1.jpg' },
    ])
    // Each month proves the one before, also by its events.
    const before = readFileSync(join(desk.dataDir, 'archive', month, 'r1', 'events.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const { events, previousSeal } = manifest()
    const last = before.map((line) => JSON.parse(line)).find(({ id }) => id === events.first - 1)
    expect(last.hash).toBe(events.previousHash)
    expect(previousSeal).toBe(
      sha256(readFileSync(join(desk.dataDir, 'archive', month, 'r1', 'manifest.json'))),
    )
    spoil(file)
    expect((await desk.ask('month.checkAll', {})).wrong).toEqual([
      { month, revision: 1, place: 'here', file: '封存签字页 1.jpg', is: 'changed' },
    ])
  })
})

describe('the second place', () => {
  let place: string
  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'second-place-'))
    desk.folder = place
    await desk.ask('backup.choosePlace', {})
    await registerComplaint(desk)
    desk.now = december
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))
  const there = () => join(place, '接诉台归档', month, 'r1')

  test('gets a copy that is read back, and both are read at each close and on demand', async () => {
    expect(await desk.ask('month.archive', asked)).toMatchObject({ copy: 'copied', wrong: [] })
    expect(readdirSync(there()).sort()).toEqual(readdirSync(folder).sort())
    expect(readFileSync(join(there(), 'manifest.json'), 'utf8')).toBe(read('manifest.json'))
    expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'copied', wrong: [] })
    spoil(join(there(), 'records.csv'))
    spoil(join(folder, '月度归档.pdf'))
    rmSync(join(folder, 'events.jsonl'))
    expect((await desk.ask('month.checkAll', {})).wrong).toEqual([
      { month, revision: 1, place: 'here', file: '月度归档.pdf', is: 'changed' },
      { month, revision: 1, place: 'here', file: 'events.jsonl', is: 'missing' },
      { month, revision: 1, place: 'second', file: 'records.csv', is: 'changed' },
    ])
  })

  test('that is out is told, and gets what it lacks once it is back', async () => {
    rmSync(place, { recursive: true })
    expect(await desk.ask('month.archive', asked)).toMatchObject({ revision: 1, copy: 'gone', wrong: [] })
    mkdirSync(place)
    expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'copied', wrong: [] })
    expect(readdirSync(there())).toContain('封存签字页.pdf')
  })

  test('may fail in a way of its own, and may be a stick that knows neither modes nor syncing of a folder', async () => {
    const { chmod, copyFile, open } = fsp
    const failing = (code: string) => Object.assign(new Error(code), { code })
    try {
      fsp.copyFile = async (from, to, ...how) => {
        if (String(to).startsWith(place)) throw failing('EFBIG')
        await copyFile(from, to, ...how)
      }
      syncBuiltinESMExports()
      expect(await desk.ask('month.archive', asked)).toMatchObject({ revision: 1, copy: 'not-writable' })
      fsp.copyFile = copyFile
      fsp.chmod = async (file, mode) => {
        if (String(file).startsWith(place)) throw failing('EPERM')
        await chmod(file, mode)
      }
      fsp.open = async (file, ...how) => {
        const handle = await open(file, ...how)
        if (String(file).startsWith(place) && (await handle.stat()).isDirectory())
          handle.sync = () => Promise.reject(failing('EINVAL'))
        return handle
      }
      syncBuiltinESMExports()
      expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'copied', wrong: [] })
    } finally {
      Object.assign(fsp, { chmod, copyFile, open })
      syncBuiltinESMExports()
    }
    expect(readdirSync(there()).sort()).toEqual(readdirSync(folder).sort())
  })

  test('that is pulled out while it is read is told as out, not as if its files were gone', async () => {
    await desk.ask('month.archive', asked)
    const { heard } = desk
    heard.push = () => {
      void desk.ask('work.standing', {}).then((work) => {
        if (work?.step === 'verify') rmSync(place, { recursive: true, force: true })
      })
      return 0
    }
    expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'gone', wrong: [] })
  })

  test('never gets a month that is not as it was sealed', async () => {
    rmSync(place, { recursive: true })
    await desk.ask('month.archive', asked)
    mkdirSync(place)
    spoil(join(folder, 'records.json'))
    expect(await desk.ask('month.checkAll', {})).toMatchObject({ copy: 'wrong' })
    expect(readdirSync(join(place, '接诉台归档', month))).toEqual([])
  })
})

/** Lines that are indented by four spaces; those that go on with an open quote belong together. */
function commandsIn(text: string): readonly string[] {
  const commands: string[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    if (!line.startsWith('    ')) continue
    const command = line.slice(4)
    if (isOpen) commands.push(`${commands.pop()}\n${command}`)
    else commands.push(command)
    if ((command.match(/"/g)?.length ?? 0) % 2 === 1) isOpen = !isOpen
  }
  return commands
}
