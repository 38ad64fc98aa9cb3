import { describe, expect, it } from 'vitest'
import { PrintState, PrintTrouble } from '#shared/domain/print'
import { plainWay } from '#shared/domain/print-setting'
import { PrintJobView } from '#shared/ipc/slip-views'
import { isWaiting } from '../../../../src/renderer/screens/prints/is-waiting'
import { jobWords, waitingWords } from '../../../../src/renderer/words/prints'

type Job = NonNullable<PrintJobView['slip']['job']>

const atDesk = {
  ...{ place: 'desk', at: null, departmentId: null, with: '', note: '' },
  ...{ filedAs: null, dueBackAt: null, marks: {} },
}

function sent(job: Pick<Job, 'state' | 'trouble' | 'isUncertain'>, rest: Partial<PrintJobView> = {}) {
  const at = '2026-11-23T01:00:00.000Z'
  return PrintJobView.parse({
    id: 3,
    slip: {
      ...{
        id: 7,
        form: 'F01',
        title: '客户投诉意见表',
        caseId: 1,
        number: 'TS-202611-0001',
        orderNumber: null,
        copy: 1,
      },
      ...{ kind: 'first', isVoid: false, printedAt: at, printedBy: '王敏', drawing: 'stored' },
      ...{ missingGlyphs: [], department: '', replacedBy: null, wants: [], where: atDesk },
      job: { id: 3, queue: 'front', ...job },
    },
    ...{ isLatest: true, isToday: true, madeAt: at, by: '王敏', way: plainWay },
    ...rest,
  })
}

const done = { state: 'done', trouble: null, isUncertain: true } as const
const empty = { state: 'queued', trouble: 'out-of-paper', isUncertain: false } as const

describe('等着确认的单子', () => {
  it('is one that came out as far as the system knows, or that is stuck', () => {
    expect(isWaiting(sent(done))).toBe(true)
    expect(isWaiting(sent(empty))).toBe(true)
    expect(isWaiting(sent({ ...empty, state: 'failed', trouble: 'queue-missing' }))).toBe(true)
  })

  it('is none that prints, was answered, was given up, was printed again since, or is of another day', () => {
    for (const state of ['made', 'queued', 'confirmed', 'canceled', 'failed'] as const)
      expect(isWaiting(sent({ state, trouble: null, isUncertain: false }))).toBe(false)
    expect(isWaiting(sent({ ...empty, trouble: 'toner-low' }))).toBe(false)
    expect(isWaiting(sent(done, { isLatest: false }))).toBe(false)
    expect(isWaiting(sent(done, { isToday: false }))).toBe(false)
  })

  it('is told in the top line by what is wrong with the newest, else by how many there are', () => {
    expect(waitingWords([sent(done), sent(empty)])).toBe('打印待确认 2')
    expect(waitingWords([sent(empty), sent(done)])).toBe('打印：没有纸了')
    expect(waitingWords([sent({ ...empty, state: 'failed', trouble: 'refused' })])).toBe('打印：没有打出来')
  })

  it('has words for each state and trouble in the list', () => {
    for (const state of PrintState.options)
      for (const trouble of [null, ...PrintTrouble.options])
        expect(jobWords(sent({ state, trouble, isUncertain: false }))).not.toMatch(/undefined|：$/)
    const stuck = sent({ state: 'queued', trouble: 'out-of-paper', isUncertain: false })
    expect(jobWords(stuck)).toBe('已送队列，等打印机：没有纸了')
  })
})
