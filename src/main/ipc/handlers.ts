import type { Operator } from '#shared/domain/organisation'
import { done, refuse } from '#shared/result'
import { decide, recordApprovalSigned } from '../actions/approvals'
import { archiveMonth } from '../actions/archive-month'
import { askApproval } from '../actions/ask-approval'
import type { Backups } from '../actions/backups'
import { linkCase, recordCall } from '../actions/calls-and-links'
import {
  coordinateCase,
  recordOpinion,
  recordResult,
  replyToCustomer,
  signContent,
  signResult,
} from '../actions/case-steps'
import type { CheckBook } from '../actions/check-book'
import { closeCase } from '../actions/close-case'
import { correctCase, recordCorrectionSigned } from '../actions/correct-case'
import type { DraftKeeper } from '../actions/draft-keeper'
import {
  beginDraft,
  earlierOfDraft,
  endAsContact,
  openDraft,
  parkDraft,
  previewDraft,
} from '../actions/drafts'
import { completeHandling, forwardCase, receiveHandoff, returnSheet } from '../actions/handoff-steps'
import type { OpenFile } from '../actions/json-file'
import { makeReport } from '../actions/make-report'
import { listMonths, showMonth } from '../actions/month'
import { checkMonth, openMonthFolder, printArchive } from '../actions/month-archives'
import { NotYourRole } from '../actions/not-your-role'
import type { Press } from '../actions/press'
import { registerCase } from '../actions/register-case'
import { dueRevisits, recordRevisit } from '../actions/revisit-case'
import { seeAlert, seeCase, seeReminders } from '../actions/see-reminders'
import { setUpDesk } from '../actions/set-up-desk'
import { findCase, showCase, showPhones } from '../actions/show-case'
import { showDesk, showStanding } from '../actions/show-desk'
import { showToday } from '../actions/show-today'
import {
  appoint,
  decideNature,
  declareUnsolvable,
  promise,
  recordPromiseKept,
  regrade,
  sendBack,
  settleOnSpot,
} from '../actions/side-steps'
import { lock, recover, signIn } from '../actions/sign-in'
import {
  cancelPrint,
  choosePrinter,
  confirmPrint,
  makeForm,
  printAgain,
  readSlip,
  reprint,
  saveSlip,
} from '../actions/slips'
import type { Station } from '../actions/station'
import { voidCase } from '../actions/void-case'
import type { Works } from '../actions/works'
import type { BuiltIn } from '../built-in'
import type { Printer } from '../printing/printer'
import type { Workshop } from '../workshop'
import type { Handlers } from './answer'
import { backupHandlers } from './backup-handlers'
import { checkHandlers } from './check-handlers'
import { peopleHandlers } from './people-handlers'
import { privacyHandlers } from './privacy-handlers'
import { procedureHandlers } from './procedure-handlers'
import { guarded } from './roles'

/** Everything that open-desk.ts puts together for the actions. */
export type Surroundings = Station & {
  readonly builtIn: BuiltIn
  readonly version: string
  readonly drafts: DraftKeeper
  readonly press: Press
  readonly printer: Printer
  readonly workshop: Workshop
  readonly works: Works
  readonly checkBook: CheckBook
  readonly backups: Backups
  readonly fontsDir: string
  readonly paperFolder: string
  readonly archiveFolder: string
  /** Asks the clerk where to put a file, and writes it there; null: she changed her mind. */
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
  /** Asks the clerk for a file to read. */
  readonly openFile: OpenFile
  readonly showFolder: (folder: string) => Promise<void>
  readonly toggleFullScreen: () => void
}

/** The questions of the contract and the actions that answer them; who is signed in is kept here. */
export function handlersOf(around: Surroundings): Required<Omit<Handlers, `start.${string}`>> {
  const { drafts, works } = around
  let operator: Operator | null = null

  // Every action names its operator. Roles are looked at before (roles.ts); she may have locked while she was asked for.
  function signed() {
    if (!operator) throw new NotYourRole('signed-out')
    return { ...around, operator }
  }

  const handlers: Required<Omit<Handlers, `start.${string}`>> = {
    ...peopleHandlers(around, signed, (next) => {
      operator = next
      around.changed('desk')
    }),
    ...procedureHandlers(around, signed),
    ...checkHandlers(around, signed),
    ...backupHandlers(around, signed),
    ...privacyHandlers(around, signed),
    'desk.standing': () => done(showStanding(around, operator, around.version)),
    'desk.setUp': async (input) => {
      const outcome = await setUpDesk(around, around.builtIn, input)
      if (outcome.ok) operator = outcome.value
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
    'desk.fullScreen': () => {
      around.toggleFullScreen()
      return done({})
    },
    'desk.show': () => done(showDesk(signed())),
    'desk.choosePrinter': (input) => choosePrinter(signed(), around.printer, input),
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

    'draft.begin': (input) => done(beginDraft(signed(), input)),
    'draft.open': (input) => {
      drafts.flush()
      return openDraft(signed(), input)
    },
    'draft.save': ({ draftId, content, atOnce }) => {
      signed()
      const saved = drafts.save(draftId, content, atOnce)
      return saved.ok ? done({ savedAt: saved.value }) : saved
    },
    'draft.park': (input) => {
      drafts.flush()
      return parkDraft(signed(), input)
    },
    'draft.preview': (input) => {
      drafts.flush()
      return previewDraft(signed(), input)
    },
    'draft.earlier': (input) => {
      drafts.flush()
      return earlierOfDraft(signed(), input)
    },
    'draft.endAsContact': (input) => {
      drafts.flush()
      return endAsContact(signed(), input)
    },

    'case.register': (input) => {
      drafts.flush()
      return registerCase(signed(), input)
    },
    'case.show': (input) => {
      const shown = showCase(signed(), input)
      if (shown.ok) seeCase(around, input.caseId)
      return shown
    },
    'case.find': (input) => done(findCase(signed(), input)),
    'case.showPhones': (input) => showPhones(signed(), input),
    'case.signContent': (input) => signContent(signed(), input),
    'case.signResult': (input) => signResult(signed(), input),
    'case.forward': (input) => forwardCase(signed(), input),
    'case.receive': (input) => receiveHandoff(signed(), input),
    'case.coordinate': (input) => coordinateCase(signed(), input),
    'case.reply': (input) => replyToCustomer(signed(), input),
    'case.complete': (input) => completeHandling(signed(), input),
    'case.return': (input) => returnSheet(signed(), input),
    'case.result': (input) => recordResult(signed(), input),
    'case.opinion': (input) => recordOpinion(signed(), input),
    'case.revisit': (input) => recordRevisit(signed(), input),
    'case.close': (input) => closeCase(signed(), input),
    'case.sendBack': (input) => sendBack(signed(), input),
    'case.settle': (input) => settleOnSpot(signed(), input),
    'case.appoint': (input) => appoint(signed(), input),
    'case.promise': (input) => promise(signed(), input),
    'case.keepPromise': (input) => recordPromiseKept(signed(), input),
    'case.regrade': (input) => regrade(signed(), input),
    'case.nature': (input) => decideNature(signed(), input),
    'case.unsolvable': (input) => declareUnsolvable(signed(), input),
    'case.correct': (input) => correctCase(signed(), input),
    'case.signCorrection': (input) => recordCorrectionSigned(signed(), input),
    'case.void': (input) => voidCase(signed(), input),
    'case.link': (input) => linkCase(signed(), input),
    'case.call': (input) => recordCall(signed(), input),
    'approval.ask': (input) => askApproval(signed(), input),
    'approval.decide': (input) => decide(signed(), input),
    'approval.sign': (input) => recordApprovalSigned(signed(), input),
    'revisit.due': () => done(dueRevisits(signed())),

    'print.queues': async () => {
      const queues = await around.printer.queues()
      return queues.ok ? done([...queues.value]) : refuse('no-print-system')
    },
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

    'month.list': () => done(listMonths(signed())),
    'month.show': (input) => done(showMonth(signed(), input)),
    'month.report': (input) => makeReport(signed(), input),
    'month.archive': async (input) => {
      signed()
      // What keeps it from being made is said on the board; the archive itself only adds.
      await around.backups.keeper.make()
      return archiveMonth(signed(), input)
    },
    'month.check': (input) => checkMonth(signed(), input),
    'month.openFolder': (input) => openMonthFolder(signed(), input),
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
