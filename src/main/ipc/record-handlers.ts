import type { recordQuestions } from '#shared/ipc/record-questions'
import { done } from '#shared/result'
import { exemptCase, recordReplyLetter } from '../actions/exempt-case'
import { listRecords } from '../actions/record-list'
import { printRegister, showRegister } from '../actions/record-register'
import { printRecords, reprintRecord } from '../actions/record-sheets'
import { manageRecord, returnRecord, reviewRecord, takeRecord } from '../actions/record-steps'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

/** 回访记录, and 免回访. */
export function recordHandlers(signed: () => Signed) {
  return {
    'record.list': (input) => done(listRecords(signed(), input)),
    'record.print': (input) => printRecords(signed(), input),
    'record.reprint': (input) => reprintRecord(signed(), input),
    'record.take': (input) => takeRecord(signed(), input),
    'record.return': (input) => returnRecord(signed(), input),
    'record.review': (input) => reviewRecord(signed(), input),
    'record.manage': (input) => manageRecord(signed(), input),
    'record.register': (input) => done(showRegister(signed(), input)),
    'record.printRegister': (input) => printRegister(signed(), input),
    'exemption.make': (input) => exemptCase(signed(), input),
    'exemption.reply': (input) => recordReplyLetter(signed(), input),
  } satisfies Required<Pick<Handlers, keyof typeof recordQuestions>>
}
