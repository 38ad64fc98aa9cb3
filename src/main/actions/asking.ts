import { currentRound } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { attemptsMissing, wantsPhoneReason } from '#shared/domain/revisit-attempts'
import { waitsForRevisit } from '#shared/domain/revisit-end'
import { proposedWay } from '#shared/domain/revisit-window'
import type { Asking } from '#shared/ipc/asking-view'
import type { CaseFile } from '../store/facts'

/** How the asking of the current round stands by the case's own procedure. */
export function askingOf(file: CaseFile): Asking {
  const { revisitRecords } = file
  const matter = withCorrections(file.matter, file.corrections)
  const { revisiting } = file.profile
  const { number } = currentRound(file)
  const asked = file.revisits.filter(({ round }) => round === number)
  const record = revisitRecords.find(({ round }) => round === number)
  return {
    receivedAt: matter.receivedAt,
    record: record?.number ?? null,
    letter: record?.letter ?? null,
    wantsPhoneReason: wantsPhoneReason(file, number),
    phoneFromRound: revisiting.phoneFromRound,
    way: proposedWay({ ...file, matter }, number, asked),
    mayGiveUp: waitsForRevisit(file),
    missing: attemptsMissing(asked, matter.customer, revisiting.attempts),
    attemptsClause: revisiting.attempts.clause,
  }
}
