import type { Operator } from '#shared/domain/organisation'
import { isAtLeast, type Role } from '#shared/domain/role'
import type { Question } from '#shared/ipc/contract'
import { NotYourRole } from '../actions/not-your-role'

/** Who may ask: everybody before the lock, or who is signed in with at least that role. */
type Least = Role | 'anybody'

/** Each question of the contract. A question that is not here does not compile. */
export const leastRole: Readonly<Record<Question, Least>> = {
  'desk.standing': 'anybody',
  'start.tryAgain': 'anybody',
  'start.backups': 'anybody',
  'start.chooseFolder': 'anybody',
  'start.restore': 'anybody',
  'start.takeAsItIs': 'anybody',
  'start.showFolder': 'anybody',
  'desk.setUp': 'anybody',
  'desk.signIn': 'anybody',
  'desk.recover': 'anybody',
  'desk.lock': 'anybody',
  // Answered by the PIN that comes with it.
  'desk.quit': 'anybody',
  'desk.setKiosk': 'supervisor',
  'desk.fullScreen': 'anybody',
  'desk.show': 'desk',
  'desk.choosePrinter': 'desk',
  'today.show': 'desk',
  'reminder.seen': 'desk',
  'alert.seen': 'desk',

  'draft.begin': 'desk',
  'draft.open': 'desk',
  'draft.save': 'desk',
  'draft.park': 'desk',
  'draft.preview': 'desk',
  'draft.endAsContact': 'desk',
  'draft.earlier': 'desk',

  'subject.suggest': 'desk',
  'visit.sign': 'desk',
  'draft.endAsCall': 'desk',

  'customer.suggest': 'desk',
  'customer.list': 'desk',
  'customer.show': 'desk',
  'customer.showPhones': 'desk',
  'unit.show': 'desk',
  'customer.add': 'desk',
  'customer.change': 'desk',
  'customer.putContact': 'desk',
  'customer.endContact': 'desk',
  'customer.putUnit': 'desk',
  'customer.leaveUnit': 'desk',
  'customer.moveOut': 'desk',
  'customer.merge': 'supervisor',
  'customer.unmerge': 'supervisor',
  'directory.read': 'supervisor',
  'directory.preview': 'supervisor',
  'directory.import': 'supervisor',
  'directory.export': 'supervisor',
  'contact.list': 'desk',
  'contact.show': 'desk',
  'contact.showPhones': 'desk',
  'contact.print': 'desk',
  'contact.openCase': 'desk',
  'blank.print': 'desk',
  'blank.reserve': 'desk',
  'blank.list': 'desk',
  'blank.send': 'desk',
  'blank.confirm': 'desk',
  'blank.void': 'desk',
  'blank.typeIn': 'desk',
  'list.show': 'desk',
  'list.setPhrases': 'supervisor',
  'list.setEmergency': 'supervisor',
  'emergency.register': 'desk',
  'emergency.called': 'desk',
  'find.quick': 'desk',
  'find.text': 'desk',

  'person.find': 'supervisor',
  'person.records': 'supervisor',
  'person.export': 'supervisor',
  'retention.show': 'supervisor',
  'retention.set': 'supervisor',
  'retention.print': 'supervisor',
  'retention.erase': 'supervisor',

  'case.register': 'desk',
  'case.show': 'desk',
  'case.showPhones': 'desk',
  'case.signContent': 'desk',
  'case.signResult': 'desk',
  'case.forward': 'desk',
  'case.receive': 'desk',
  'case.coordinate': 'desk',
  'case.reply': 'desk',
  'case.complete': 'desk',
  'case.return': 'desk',
  'case.result': 'desk',
  'case.opinion': 'desk',
  'case.revisit': 'desk',
  'case.close': 'desk',
  'case.sendBack': 'desk',
  'case.settle': 'desk',
  'case.appoint': 'desk',
  'case.promise': 'desk',
  'case.keepPromise': 'desk',
  'case.regrade': 'desk',
  'case.nature': 'desk',
  'case.unsolvable': 'desk',
  'case.correct': 'desk',
  'case.signCorrection': 'desk',
  'case.void': 'desk',
  'case.link': 'desk',
  'case.call': 'desk',
  // A manager's word is given with a PIN, on paper or by phone; that it is, is typed in by whoever sits there.
  'approval.ask': 'desk',
  'approval.decide': 'desk',
  'approval.sign': 'desk',
  'revisit.due': 'desk',
  'demand.openCase': 'desk',
  'demand.settle': 'desk',

  'order.list': 'desk',
  'order.dispatch': 'desk',
  'order.accept': 'desk',
  'order.arrive': 'desk',
  'order.end': 'desk',
  'order.return': 'desk',
  'order.void': 'desk',

  'print.queues': 'anybody',
  // Whoever sits there sees the printer, and has to make it print right.
  'print.settings': 'desk',
  'print.set': 'desk',
  'print.test': 'desk',
  'print.jobs': 'desk',
  'slip.reprint': 'desk',
  'slip.make': 'desk',
  'slip.print': 'desk',
  'slip.show': 'desk',
  'slip.scan': 'desk',
  'slip.move': 'desk',
  'slip.mark': 'desk',
  'slip.void': 'desk',
  'slip.out': 'desk',
  'slip.closing': 'desk',
  'slip.dispatch': 'desk',
  'slip.printDispatch': 'desk',
  'slip.printStandard': 'desk',
  'slip.save': 'desk',
  'print.confirm': 'desk',
  'print.cancel': 'desk',

  'scan.standing': 'desk',
  'scan.look': 'desk',
  'scan.take': 'desk',
  'scan.choose': 'desk',
  'scan.list': 'desk',
  'scan.picture': 'desk',
  'scan.show': 'desk',
  'scan.propose': 'desk',
  'scan.match': 'desk',
  'scan.release': 'desk',
  'scan.remove': 'desk',
  'scan.understood': 'desk',
  'scan.chooseFolder': 'supervisor',
  'scan.leaveFolder': 'supervisor',

  'month.list': 'desk',
  'month.show': 'desk',
  'month.report': 'desk',
  'month.archive': 'desk',
  'month.check': 'desk',
  'month.openFolder': 'desk',
  'month.archiveChapters': 'desk',
  'month.printArchive': 'desk',
  'work.standing': 'desk',
  'work.cancel': 'desk',

  'profile.show': 'desk',
  'profile.adopt': 'supervisor',
  'profile.export': 'supervisor',
  'profile.read': 'supervisor',
  'calendar.show': 'desk',
  'calendar.setHours': 'supervisor',
  'calendar.setYear': 'supervisor',
  'calendar.read': 'supervisor',
  'deputy.list': 'desk',
  'deputy.name': 'supervisor',
  'deputy.end': 'supervisor',

  'people.list': 'desk',
  'people.add': 'supervisor',
  'people.setRole': 'admin',
  'people.stop': 'supervisor',
  'people.resume': 'supervisor',
  'people.resetPin': 'supervisor',
  'people.changePin': 'desk',
  'people.setLock': 'supervisor',
  'recovery.make': 'admin',
  'recovery.print': 'admin',
  'recovery.seen': 'admin',
  'handover.show': 'desk',
  'handover.sign': 'desk',

  'book.check': 'supervisor',

  'backup.show': 'supervisor',
  'backup.list': 'supervisor',
  'backup.make': 'supervisor',
  'backup.copy': 'supervisor',
  'backup.cancel': 'supervisor',
  'backup.choosePlace': 'admin',
  'backup.leavePlace': 'admin',
  'backup.remindAfter': 'admin',
  'backup.chooseFolder': 'admin',
  'backup.restore': 'admin',
  'backup.undo': 'admin',
}

type Answering = (input: never) => unknown

/** The same handlers, each asked only by whom it is for: the role is looked at before anything of it runs. */
export function guarded<H extends Readonly<Record<string, Answering>>>(
  handlers: H,
  operator: () => Operator | null,
): H {
  const guardedOnes = Object.entries(handlers).map(([question, handler]) => {
    const guard: Answering = (input) => {
      admit(leastRole[question as Question], operator())
      return handler(input)
    }
    return [question, guard]
  })
  return Object.fromEntries(guardedOnes) as H
}

function admit(least: Least, operator: Operator | null): void {
  if (least === 'anybody') return
  if (operator === null) throw new NotYourRole('signed-out')
  if (!isAtLeast(operator.role, least))
    throw new NotYourRole(least === 'admin' ? 'needs-admin' : 'needs-supervisor')
}
