import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { largestFile } from '../../src/main/actions/json-file'
import { readCalendarFile, readProfileFile } from '../../src/main/actions/procedure-files'
import { readChosen } from '../../src/main/read-chosen'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'chosen.json')
  writeFileSync(file, content)
  return file
}

const read = (path: string) => readChosen(path, largestFile)

/** What both imports say of a file with these bytes, within the time that a person waits. */
async function said(content: string | Uint8Array) {
  const chosen = await read(fileOf(content))
  const begun = performance.now()
  const answers = [readProfileFile(chosen), readCalendarFile(chosen)]
  expect(performance.now() - begun).toBeLessThan(5000)
  return answers
}

async function refused(content: string | Uint8Array, why: string | RegExp) {
  for (const answer of await said(content)) {
    expect(answer.kind).toBe('wrong')
    expect(answer).toMatchObject({ why: expect.stringMatching(why) })
  }
}

describe('a file that was chosen', () => {
  test('of a gigabyte is refused by its size, unread', async () => {
    const file = fileOf('{')
    truncateSync(file, 2 ** 30)
    const begun = performance.now()
    expect(await read(file)).toEqual({ kind: 'too-large' })
    expect(performance.now() - begun).toBeLessThan(200)
    expect(readProfileFile(await read(file))).toMatchObject({
      kind: 'wrong',
      why: expect.stringContaining('1 MB'),
    })
  })

  test('of just the size that is allowed is read whole, and one byte more is not', async () => {
    const file = fileOf(new Uint8Array(largestFile).fill(0x20))
    expect(await read(file)).toMatchObject({ kind: 'read', bytes: { length: largestFile } })
    appendFileSync(file, ' ')
    expect(await read(file)).toEqual({ kind: 'too-large' })
  })

  test('that grows while it is read is never read further than is allowed', async () => {
    const file = fileOf(' '.repeat(largestFile - 10))
    const reading = read(file)
    appendFileSync(file, ' '.repeat(largestFile))
    const chosen = await reading
    expect(
      chosen.kind === 'too-large' || (chosen.kind === 'read' && chosen.bytes.length <= largestFile),
    ).toBe(true)
  })

  test.skipIf(process.platform === 'win32')(
    'that is a folder, a pipe or a device holds nothing up',
    async () => {
      const pipe = join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      mkdirSync(join(folder, 'in'))
      for (const path of [join(folder, 'in'), pipe, '/dev/zero', '/dev/null'])
        expect(await read(path), path).toEqual({ kind: 'not-a-file' })
      expect(readProfileFile({ kind: 'not-a-file' })).toMatchObject({ kind: 'wrong', line: null })
    },
  )

  test('that is gone, or whose disk is, is told as one that cannot be opened', async () => {
    expect(await read(join(folder, 'gone.json'))).toEqual({ kind: 'unreadable' })
    expect(await read('/proc/self/mem')).toEqual({ kind: 'unreadable' })
  })
})

describe('what a hostile file holds', () => {
  test.each<[string, string]>([
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['as many, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects in objects', '{"rules":'.repeat(60_000)],
    ['brackets behind a quoted one', `["\\"[", ${'{"a":['.repeat(40)}`],
  ])('is %s: refused, with the limit in the words', async (_words, text) => {
    await refused(text, '括号嵌套超过 64 层')
  })

  test('is a key that would lend the file what it does not say: refused', async () => {
    await refused('{"__proto__": {"code": "park", "years": []}}', '多了“__proto__”')
    await refused('{"years": [{"__proto__": {"year": 2027, "off": [], "on": []}}]}', '多了“__proto__”')
    await refused('{"constructor": {"prototype": {"isAdmin": true}}}', '缺少|多了')
    expect('isAdmin' in {}).toBe(false)
  })

  test('is numbers beyond all measure: refused', async () => {
    await refused('{"reportDay": 1e999, "years": 1e999}', /./)
    await refused(`{"repeatFrom": ${'9'.repeat(100_000)}, "years": ${'9'.repeat(100_000)}}`, /./)
    for (const year of ['1e999', '-1', '2027.5', '1e21', '99999999999999999999'])
      expect((await said(`[{"year": ${year}, "off": [], "on": []}]`))[1]).toMatchObject({
        kind: 'wrong',
        line: 1,
      })
  })

  test('is another encoding, or no text at all: refused', async () => {
    const words = '{"code": "园区"}'
    const utf16 = Buffer.from(`\ufeff${words}`, 'utf16le')
    for (const bytes of [
      utf16,
      Buffer.from(utf16).swap16(),
      Uint8Array.of(0x7b, 0x22, 0xd4, 0xb0, 0xc7, 0xf8, 0x22, 0x7d),
    ])
      await refused(bytes, 'UTF-8')
    await refused(Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), /./)
    await refused(new Uint8Array(50_000), /./)
  })

  test('is half a character, or one that cannot be seen, within a word: refused, on its line', async () => {
    for (const text of ['"\\ud800"', '"a\\u0000b"', '"\\u001b[2J"'])
      for (const answer of await said(`{\n"name": ${text}}`))
        expect(answer).toEqual({ kind: 'wrong', line: 2, why: '文字里有不能显示的字符' })
  })

  test('is half a million mistakes: the first is told, and it takes no longer than a person waits', async () => {
    await refused(`[${'0,'.repeat(500_000)}0]`, /./)
    await refused(`{"years": [${'{},'.repeat(300_000)}{}]}`, /./)
    await refused(`{${Array.from({ length: 60_000 }, (_, place) => `"k${place}": 1`).join()}}`, /./)
  })
})
