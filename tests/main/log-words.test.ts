import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { logWords } from '../../src/main/log-words'

const typed = { name: '陈女士', latin: 'Chen Meiling', phone: '138 0000 0001', words: '保安说话很冲' }
const secrets = [...Object.values(typed), '13800000001', '前台打印机', 'Meiling', 'LaserJet']

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('the log of a mistake', () => {
  const mistakes: readonly (readonly [string, unknown])[] = [
    ['zod', thrownBy(() => z.strictObject({ name: z.literal('x') }).parse(typed))],
    [
      'zod of a record',
      thrownBy(() => z.record(z.string(), z.number()).parse({ [typed.name]: typed.words })),
    ],
    ['JSON', thrownBy(() => JSON.parse(`{"name": "Chen Meiling said "hello" to 陈女士"`))],
    ['SQL', Object.assign(new Error(`no such column: ${typed.name} 13800000001`), { code: 'SQLITE_ERROR' })],
    ['a file', new Error(`ENOENT: no such file or directory, open '/home/Chen Meiling/${typed.words}.pdf'`)],
    [
      'a program',
      Object.assign(new Error(`Command failed: lp -d 前台打印机 -t Chen Meiling`), { cmd: 'lp' }),
    ],
    ['a printer', new Error('lpstat: printer Chen Meiling LaserJet does not answer')],
    ['a cause', new Error('outer', { cause: new Error(`inner "${typed.latin}" ${typed.phone}`) })],
    [
      'another process',
      new Error(
        `In a utility process: NotDrawnError: lost Chen Meiling 138 0000 0001\n    at draw (/home/Chen Meiling/app/out/main/a.js:1:2)`,
      ),
    ],
  ]

  test.each(mistakes)('of %s holds no name, no phone and nothing that was typed', (_, error) => {
    const words = logWords(error)
    for (const secret of secrets) expect(words).not.toContain(secret)
  })

  test('still tells where it happened and of what kind', () => {
    const words = logWords(Object.assign(new TypeError('database or disk is full'), { code: 'SQLITE_FULL' }))
    expect(words).toMatch(
      /^TypeError SQLITE_FULL: database or disk is full\n {4}at .*log-words\.test\.ts:\d+/,
    )
    expect(logWords(mistakes[8]?.[1])).toContain('main/a.js:1:2')
  })

  test('tells no more of what is no error than its type', () => {
    expect(logWords('陈女士')).toBe('string')
  })
})
