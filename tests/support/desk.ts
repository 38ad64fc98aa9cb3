import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Instant, plus } from '#shared/domain/day'
import { suggestedDepartments } from '#shared/domain/organisation'
import type { Input, Noun, Output, Question, Refusal } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/exchange'
import type { StartProblem } from '#shared/ipc/views'
import type { ChosenFile } from '../../src/main/actions/json-file'
import { perform, type Task, type Work, type WorkName } from '../../src/main/archive/work'
import type { UndertakeDirectory } from '../../src/main/directory/work'
import { answer } from '../../src/main/ipc/answer'
import { handlersOf, type Surroundings } from '../../src/main/ipc/handlers'
import { openDesk } from '../../src/main/open-desk'
import { hashPin } from '../../src/main/pin'
import type { Printer } from '../../src/main/printing/printer'
import { readChosen } from '../../src/main/read-chosen'
import { openWatch } from '../../src/main/reminders/watch'
import type { UndertakeScan } from '../../src/main/scans/work'
import { checkBook } from '../../src/main/store/check-book'
import type { Db } from '../../src/main/store/tx'
import type { Workshop } from '../../src/main/workshop'
import { backupWorkHere } from './backup-work'
import { directoryWorkHere } from './directory-work'
import { scanWorkHere } from './scan-work'

// A whole desk without its window: the real store, actions, forms and files, in a folder of its own, at a time that
// the test sets. Every name and phone in the tests is made up.

export type TestDesk = {
  readonly dataDir: string
  readonly db: Db
  /** What the window would have been told of. */
  readonly heard: Noun[]
  readonly faults: unknown[]
  /** The system's own notices, in the order in which they came. */
  readonly notices: { readonly title: string; readonly body: string }[]
  /** What 全屏值守 made of the window, and whether it ended the program. */
  readonly shell: ('kiosk' | 'window' | 'ended')[]
  /** What the window's title was set to last. */
  title: string
  /** What 另存为 was asked to write, and what comes of it; by itself she changes her mind. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[]
  savesTo: Awaited<ReturnType<Surroundings['saveAs']>>
  /** The file that she chooses when she is asked for one. */
  chosen: ChosenFile
  /** The folder that she chooses when she is asked for one. */
  folder: string | null
  now: Instant
  /** What index.ts does every twenty seconds. */
  look(): void
  pass(ms: number): void
  reply<Q extends Question>(question: Q, input: Input<Q>): Promise<Reply<Output<Q>, Refusal<Q>>>
  /** The answer, where a refusal or a fault fails the test. */
  ask<Q extends Question>(question: Q, input: Input<Q>): Promise<Output<Q>>
  close(): void
}

/** The desk does not open: what the window would show. */
export class Blocked extends Error {
  constructor(readonly problem: StartProblem) {
    super(`The desk is blocked: ${problem.kind}`)
  }
}

/** Draws in the test's own process: what a utility process does, without one. */
export const workshopHere: Workshop = {
  draw: async (form) => {
    // The action that asked goes on first, as it does when another process draws.
    await setImmediate()
    return (await perform({ name: 'form', order: { form, fontsDir } }, () => {})) as Work['form']['answer']
  },
  undertake: <Name extends WorkName>(
    name: Name,
    order: Work[Name]['order'],
    progress: (done: number, total: number) => void,
  ) => ({
    answer: perform({ name, order } as Task, progress) as Promise<Work[Name]['answer']>,
    cancel: () => {},
  }),
}

const resources = join(import.meta.dirname, '../../resources')
const fontsDir = join(resources, 'fonts')

/** Monday 23 November 2026, 09:00 at the desk. */
export const mondayMorning = '2026-11-23T01:00:00.000Z' as Instant

export async function openTestDesk(
  printer: Printer,
  {
    dataDir = mkdtempSync(join(tmpdir(), 'jiesutai-')),
    now = mondayMorning,
    draw = workshopHere.draw,
    undertake = workshopHere.undertake,
    directoryWork = directoryWorkHere,
    scanWork = scanWorkHere,
    later = (act, ms) => setTimeout(act, ms),
  }: {
    readonly scanWork?: UndertakeScan
    readonly directoryWork?: UndertakeDirectory
    readonly dataDir?: string
    readonly now?: Instant
    readonly draw?: Workshop['draw']
    readonly undertake?: Workshop['undertake']
    readonly later?: (act: () => void, ms: number) => unknown
  } = {},
): Promise<TestDesk> {
  // Before the desk is open, its start asks what time it is.
  const time = { now }
  const heard: Noun[] = []
  const faults: unknown[] = []
  const notices: TestDesk['notices'] = []
  const shell: TestDesk['shell'] = []
  const notify = (notice: TestDesk['notices'][number]) => notices.push(notice)
  const setTitle = (title: string) => {
    desk.title = title
  }
  const opened = await openDesk({
    dataDir,
    resources,
    printer,
    clock: () => time.now,
    log: { info: () => {}, fault: (_reference, error) => faults.push(error) },
    version: '0.0.0-test',
    workshop: { draw, undertake },
    changed: (...nouns) => heard.push(...nouns),
    backupWork: backupWorkHere,
    chooseFolder: async () => desk.folder,
    withDeskClosed: async () => {
      throw new Error('This desk is not closed and opened again')
    },
    checkBookAside: (order, progress) => ({
      answer: setImmediate().then(() => checkBook(order, progress)),
      cancel: () => {},
    }),
    directoryWork,
    scanWork,
    readFile: readChosen,
    later,
    saveAs: async (name, bytes) => {
      desk.saved.push({ name, bytes })
      return desk.savesTo
    },
    openFile: async () => desk.chosen,
    showFolder: async () => {},
    // A thousandth of what a real one costs: hundreds of desks are set up here (tests/main/pin.test.ts has the real one).
    hashPin: (pin) => hashPin(pin, { N: 2 ** 4, r: 8, p: 1 }),
    toggleFullScreen: () => {},
    kiosk: {
      isByStart: false,
      show: (isKiosk) => shell.push(isKiosk ? 'kiosk' : 'window'),
      end: () => shell.push('ended'),
    },
    begun: () => {},
    notify,
    setTitle,
  })
  if (opened.kind !== 'open') throw new Blocked(opened.problem)
  const handlers = handlersOf(opened.around)
  const watch = openWatch({
    ...opened.around,
    notify,
    setTitle,
    failed: (error) => faults.push(error),
  })
  const desk: TestDesk = {
    dataDir,
    db: opened.db,
    heard,
    faults,
    saved: [],
    savesTo: { path: null },
    chosen: { kind: 'canceled' },
    folder: null,
    notices,
    shell,
    title: '',
    get now() {
      return time.now
    },
    set now(at) {
      time.now = at
    },
    look: () => watch.tick(),
    pass: (ms) => {
      desk.now = plus(desk.now, ms)
    },
    reply: async (question, input) => {
      const reply = await answer(handlers, question, structuredClone(input), (_reference, error) =>
        faults.push(error),
      )
      return reply as Reply<Output<typeof question>, Refusal<typeof question>>
    },
    ask: async (question, input) => {
      const reply = await desk.reply(question, input)
      if (reply.kind !== 'ok')
        throw new Error(`${question}: ${JSON.stringify(reply)}`, { cause: faults.at(-1) })
      return reply.value
    },
    close: () => {
      opened.db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return desk
}

/** No print system on this computer: what a desk without a printer meets. */
export const noPrinter: Printer = {
  queues: async () => ({ ok: false, reason: 'no-print-system' }),
  send: async () => ({ ok: false, reason: 'no-print-system' }),
  progress: async () => ({ ok: false, reason: 'no-print-system' }),
  cancel: async () => ({ ok: false, reason: 'no-print-system' }),
}

type Opening = { readonly opensAt: string; readonly closesAt: string }

/** 首次设置 with made-up people: desk hours 08:30 to 18:00 from Monday to Saturday, or the given ones every day. */
export async function setUp(
  desk: TestDesk,
  { keepsHolidays = false, hours }: { keepsHolidays?: boolean; hours?: Opening } = {},
): Promise<void> {
  const day = hours ?? { opensAt: '08:30', closesAt: '18:00' }
  await desk.ask('desk.setUp', {
    desk: {
      organisation: '某某产业园',
      numberPrefix: 'TS',
      calendar: { hours: [hours ?? null, day, day, day, day, day, day], keepsHolidays },
      dutyOutsideHours: '值班李师傅',
      printQueue: null,
    },
    departments: suggestedDepartments.map((department) => ({
      ...department,
      head: department.kind === 'management' ? '郑总' : '刘经理',
      contact: '张主管',
    })),
    operator: { name: '王敏', pin: '402913' },
  })
}

type Answers = Input<'draft.save'>['content']['answers']

export const minor: Answers = { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false }
export const major: Answers = { ...minor, isFault: true }
export const critical: Answers = { ...minor, isLossCaused: true }

/** A complaint from 陈女士, typed and registered; the case as it stands then. */
export async function registerComplaint(
  desk: TestDesk,
  answers: Answers = minor,
  content = '进 C 座大门登记时，值班保安说话很冲',
  consult: Input<'case.register'>['consult'] = null,
  subject: Pick<Input<'draft.save'>['content'], 'subjectKind' | 'subjectName'> = {
    subjectKind: 'department',
    subjectName: '保安',
  },
) {
  const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: {
      ...draft.content,
      customer: {
        company: '甲电商有限公司',
        contactName: '陈女士',
        relation: 'employee',
        phones: ['138 0000 0001'],
        address: 'C座 506',
        isAnonymous: false,
      },
      content,
      occurredWhen: '11月23日 08:50',
      place: 'C座大门岗亭',
      ...subject,
      demand: '当面道歉',
      category: '服务态度',
      answers,
    },
  })
  const registered = await desk.ask('case.register', { draftId: draft.id, consult })
  return { ...registered, view: await desk.ask('case.show', { caseId: registered.caseId }) }
}
