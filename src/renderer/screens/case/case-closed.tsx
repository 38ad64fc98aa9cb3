import { closeOutcomeWord } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { momentWords } from '../../words/moment'

/** In the card's place once nothing is left to be done: how it ended, and with whose word. */
export function CaseClosed({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const { closing } = view.matter
  const isVoid = view.state === 'void'
  return (
    <section className="card closed">
      <p>{isVoid ? caseWords.voided : caseWords.closed}</p>
      {closing && (
        <p className="dim small">
          {[closeOutcomeWord[closing.outcome], closing.mergedInto, momentWords(closing.at, now), closing.note]
            .filter(Boolean)
            .join('　')}
        </p>
      )}
      {closing?.approval && (
        <p className="dim small">
          {caseWords.closedByApproval}：{closing.approval.approver}　
          {momentWords(closing.approval.approvedAt, now)}　{closing.approval.ground}
        </p>
      )}
    </section>
  )
}
