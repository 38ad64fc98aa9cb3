import type { Operator } from '#shared/domain/organisation'
import { done, refuse } from '#shared/result'
import type { Backups } from '../actions/backups'
import type { CheckBook, CheckRoom } from '../actions/check-book'
import type { DraftKeeper } from '../actions/draft-keeper'
import type { OpenFile } from '../actions/json-file'
import { type Kiosk, quitDesk, setKiosk } from '../actions/kiosk'
import { makeReport } from '../actions/make-report'
import { listMonths, showMonth } from '../actions/month'
import { openMonthFolder } from '../actions/month-archives'
import { NotYourRole } from '../actions/not-your-role'
import type { Press } from '../actions/press'
import { archiveChapters, printArchive } from '../actions/print-archive'
import { printFigures } from '../actions/print-figures'
import { listJobs } from '../actions/print-jobs'
import { changePrintWay, choosePrinter, printTestPage, showPrintSettings } from '../actions/print-settings'
import { seeAlert, seeReminders } from '../actions/see-reminders'
import { setUpDesk } from '../actions/set-up-desk'
import { showDesk, showStanding } from '../actions/show-desk'
import { showToday } from '../actions/show-today'
import { lock, recover, signIn } from '../actions/sign-in'
import {
  cancelPrint,
  confirmPrint,
  makeForm,
  printAgain,
  readSlip,
  reprint,
  saveSlip,
} from '../actions/slips'
import type { Station } from '../actions/station'
import type { Works } from '../actions/works'
import type { BuiltIn } from '../built-in'
import type { UndertakeDirectory } from '../directory/work'
import type { DeskPrinter } from '../printing/printer'
import type { UndertakeScan } from '../scans/work'
import type { Workshop } from '../workshop'
import { activityHandlers } from './activity-handlers'
import type { Handlers } from './answer'
import { backupHandlers } from './backup-handlers'
import { blankHandlers } from './blank-handlers'
import { caseHandlers } from './case-handlers'
import { checkHandlers } from './check-handlers'
import { contactHandlers } from './contact-handlers'
import { customerHandlers } from './customer-handlers'
import { demandHandlers } from './demand-handlers'
import { directoryHandlers } from './directory-handlers'
import { drawHandlers } from './draw-handlers'
import { emergencyHandlers } from './emergency-handlers'
import { exportHandlers } from './export-handlers'
import { figureHandlers } from './figure-handlers'
import { findHandlers } from './find-handlers'
import { findingHandlers } from './finding-handlers'
import { gaugeHandlers } from './gauge-handlers'
import { intakeHandlers } from './intake-handlers'
import { meetingHandlers } from './meeting-handlers'
import { meritHandlers } from './merit-handlers'
import { monthHandlers } from './month-handlers'
import { peopleHandlers } from './people-handlers'
import { periodicHandlers } from './periodic-handlers'
import { privacyHandlers } from './privacy-handlers'
import { procedureHandlers } from './procedure-handlers'
import { recordHandlers } from './record-handlers'
import { reviewHandlers } from './review-handlers'
import { revisitHandlers } from './revisit-handlers'
import { guarded } from './roles'
import { scanHandlers } from './scan-handlers'
import { slipHandlers } from './slip-handlers'
import { surveyHandlers } from './survey-handlers'
import { surveyResultHandlers } from './survey-result-handlers'
import { walkHandlers } from './walk-handlers'
import { workOrderHandlers } from './work-order-handlers'

/** Everything that open-desk.ts puts together for the actions. */
export type Surroundings = Station & {
  readonly builtIn: BuiltIn
  readonly version: string
  readonly drafts: DraftKeeper
  readonly press: Press
  readonly printer: DeskPrinter
  readonly workshop: Workshop
  readonly works: Works
  readonly checkBook: CheckBook
  readonly closingRoom: CheckRoom
  readonly closingFailed: (error: unknown) => void
  readonly directoryWork: UndertakeDirectory
  readonly scanWork: UndertakeScan
  readonly backups: Backups
  readonly fontsDir: string
  readonly paperFolder: string
  readonly archiveFolder: string
  /** Asks the clerk where to put a file, and writes it there; null: she changed her mind. */
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
  /** Asks the clerk for a file to read. */
  readonly openFile: OpenFile
  /** Reads a file of the scanner's folder; never more of it than is allowed. */
  readonly readFile: (path: string, largest: number) => ReturnType<OpenFile>
  readonly dataDir: string
  readonly chooseFolder: () => Promise<string | null>
  readonly showFolder: (folder: string) => Promise<void>
  /** The desk was set up just now: its first backup does not wait for the next look at what is due. */
  readonly begun: () => void
  readonly toggleFullScreen: () => void
  readonly kiosk: Kiosk
}

/** The surroundings with somebody signed in. */
export type Signed = Surroundings & { readonly operator: Operator }

/** The questions of the contract and the actions that answer them; who is signed in is kept here. */
export function handlersOf(around: Surroundings): Required<Omit<Handlers, `start.${string}`>> {
  const { drafts, works } = around
  let operator: Operator | null = null

  // Every action names its operator. Roles are looked at before (roles.ts); she may have locked while she was asked for.
  function signed(): Signed {
    if (!operator) throw new NotYourRole('signed-out')
    return { ...around, operator }
  }

  const handlers: Required<Omit<Handlers, `start.${string}`>> = {
    ...peopleHandlers(around, signed, (next) => {
      operator = next
      around.changed('desk')
    }),
    ...periodicHandlers(signed),
    ...procedureHandlers(around, signed),
    ...checkHandlers(around, signed),
    ...backupHandlers(around, signed),
    ...privacyHandlers(around, signed),
    ...emergencyHandlers(around, signed),
    ...findHandlers(signed),
    ...directoryHandlers(around, signed),
    ...contactHandlers(around, signed),
    ...customerHandlers(signed),
    ...intakeHandlers(around, signed),
    ...scanHandlers(around, signed),
    ...caseHandlers(around, signed),
    ...slipHandlers(around, signed),
    ...blankHandlers(around, signed),
    ...workOrderHandlers(signed),
    ...demandHandlers(around, signed),
    ...monthHandlers(around, signed),
    ...recordHandlers(signed),
    ...revisitHandlers(signed),
    ...drawHandlers(signed),
    ...reviewHandlers(signed),
    ...figureHandlers(signed),
    ...gaugeHandlers(signed),
    ...exportHandlers(signed),
    ...walkHandlers(signed),
    ...findingHandlers(signed),
    ...surveyHandlers(signed),
    ...surveyResultHandlers(signed),
    ...activityHandlers(signed),
    ...meetingHandlers(around, signed),
    ...meritHandlers(signed),
    'desk.standing': () => done(showStanding(around, operator)),
    'desk.setUp': async (input) => {
      const outcome = await setUpDesk(around, around.builtIn, input)
      if (outcome.ok) {
        operator = outcome.value
        around.begun()
      }
      return outcome
    },
    'desk.signIn': async (input) => {
      const outcome = await signIn(around, input)
      if (outcome.ok) operator = outcome.value
      around.changed('desk')
      return outcome
    },
    'desk.recover': async (input) => {
      const outcome = await recover(around, input)
      if (outcome.ok) operator = outcome.value
      around.changed('desk')
      return outcome
    },
    'desk.lock': () => {
      drafts.flush()
      const leaving = operator
      // The screen is locked whatever the disk says.
      operator = null
      around.changed('desk')
      if (leaving) lock({ ...around, operator: leaving })
      return done({})
    },
    'desk.quit': (input) => quitDesk(around, input),
    'desk.setKiosk': (input) => {
      setKiosk(signed(), input)
      return done({})
    },
    'desk.fullScreen': () => {
      around.toggleFullScreen()
      return done({})
    },
    'desk.show': () => done(showDesk(signed())),
    'desk.choosePrinter': (input) => choosePrinter(signed(), input),
    'today.show': (input) => {
      drafts.flush()
      const { alerts, ...board } = showToday(signed(), input)
      return done({ ...board, alerts: [...alerts, ...around.backups.keeper.alerts(board.now)] })
    },
    'reminder.seen': (input) => {
      seeReminders(signed(), input)
      return done({})
    },
    'alert.seen': (input) => {
      seeAlert(signed(), input)
      return done({})
    },

    'print.queues': async () => {
      const queues = await around.printer.queues()
      return queues.ok ? done([...queues.value]) : refuse('no-print-system')
    },
    'print.settings': () => done(showPrintSettings(signed())),
    'print.set': (input) => changePrintWay(signed(), input),
    'print.test': (input) => printTestPage(signed(), input),
    'print.jobs': () => done(listJobs(signed())),
    'slip.reprint': (input) => reprint(signed(), input),
    'slip.make': (input) => makeForm(signed(), input),
    'slip.print': (input) => printAgain(signed(), input),
    'slip.show': async ({ slipId }) => {
      const read = await readSlip(signed(), slipId)
      return read.ok ? done({ pdf: read.value.pdf, missingGlyphs: read.value.slip.missingGlyphs }) : read
    },
    'slip.save': (input) => saveSlip(signed(), input),
    'print.confirm': (input) => confirmPrint(signed(), input),
    'print.cancel': (input) => cancelPrint(signed(), input),

    'figure.print': async (input) => done(await printFigures(signed(), input)),
    'month.list': () => done(listMonths(signed())),
    'month.show': (input) => done(showMonth(signed(), input)),
    'month.report': (input) => makeReport(signed(), input),
    'month.openFolder': (input) => openMonthFolder(signed(), input),
    'month.archiveChapters': (input) => archiveChapters(signed(), input),
    'month.printArchive': (input) => printArchive(signed(), input),
    'work.standing': () => {
      signed()
      return done(works.standing())
    },
    'work.cancel': () => {
      signed()
      works.cancel()
      return done({})
    },
  }
  return guarded(handlers, () => operator)
}
