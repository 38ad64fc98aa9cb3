import { done } from '#shared/result'
import { countedFindings, listCounted } from '../actions/finding-figures'
import {
  dropFinding,
  linkFinding,
  recheckFinding,
  reportFinding,
  tellFinding,
} from '../actions/finding-steps'
import { findingOfNotice, listFindings, showFinding } from '../actions/findings-list'
import { answerNotice, signNotice } from '../actions/notice-answers'
import { issueNotice, printNotice, voidNotice } from '../actions/notices'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `finding.${string}`>

/** The questions of finding-questions.ts: 整改: what walks found, F11, F12, 复查. */
export function findingHandlers(signed: () => Signed) {
  return {
    'finding.list': (input) => done(listFindings(signed(), input)),
    'finding.show': (input) => showFinding(signed(), input),
    'finding.ofNotice': (input) => findingOfNotice(signed(), input),
    'finding.report': (input) => reportFinding(signed(), input),
    'finding.issue': (input) => issueNotice(signed(), input),
    'finding.tell': (input) => tellFinding(signed(), input),
    'finding.link': (input) => linkFinding(signed(), input),
    'finding.sign': (input) => signNotice(signed(), input),
    'finding.answer': (input) => answerNotice(signed(), input),
    'finding.recheck': (input) => recheckFinding(signed(), input),
    'finding.print': (input) => printNotice(signed(), input),
    'finding.void': (input) => voidNotice(signed(), input),
    'finding.drop': (input) => dropFinding(signed(), input),
    'finding.figures': async (input) => done(await countedFindings(signed(), input)),
    'finding.counted': async (input) => done(await listCounted(signed(), input)),
  } satisfies Required<Pick<Handlers, Own>>
}
