import { useEffect } from 'react'
import type { Channel } from '#shared/domain/kind'
import type { DraftId } from '#shared/ipc/views'
import { FaultBar, Notice } from '../../ui/notice'
import { intakeWords } from '../../words/intake'
import { registerRefusal } from '../../words/intake-refusal'
import { RegisteredPage } from './registered-page'
import { useIntake } from './store'
import { Writing } from './writing'
import './intake.css'

/** 登记: from the first word of the customer to the sheet that is signed. */
export function IntakeScreen({ draft: asked }: { readonly draft: DraftId | Channel }) {
  const stage = useIntake((intake) => intake.stage)
  const draft = useIntake((intake) => intake.draft)
  useEffect(() => {
    useIntake.getState().open(asked)
  }, [asked])
  useEffect(
    () => () => {
      useIntake.getState().leave()
    },
    [],
  )
  switch (stage.name) {
    case 'opening':
      return null
    case 'gone':
      return <Notice look="info">{registerRefusal['draft-gone']}</Notice>
    case 'registered':
      return <RegisteredPage registered={stage.registered} />
    case 'writing':
    case 'registering':
    case 'ending':
      return draft && <Writing draft={draft} problem={null} />
    case 'refused':
      return draft && <Writing draft={draft} problem={<Notice>{stage.words}</Notice>} />
    case 'failed': {
      if (draft === null) return <FaultBar reference={stage.reference} kept={intakeWords.draftsKept} />
      const problem = <FaultBar reference={stage.reference} kept={intakeWords.textKept} />
      return <Writing draft={draft} problem={problem} />
    }
  }
}
