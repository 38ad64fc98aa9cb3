import { isJob } from '#shared/domain/kind'
import { FaultBar, Notice } from '../../ui/notice'
import { PdfPages } from '../../ui/pdf-page'
import { intakeWords } from '../../words/intake'
import { registerRefusal } from '../../words/intake-refusal'
import { missingGlyphWords } from '../../words/print'
import type { Preview } from './preview'
import { useIntake } from './store'

type Living = { readonly preview: Preview | null; readonly isNarrow?: boolean }

/** The form that will be printed, with what is typed so far. The customer may see it: no grade, no other people. */
export function LivingPage({ preview, isNarrow = false }: Living) {
  const label = useIntake(({ content }) => (isJob(content.kind) ? intakeWords.orderPage : intakeWords.page))
  if (preview === null) return <div className="living-page card" aria-busy="true" />
  switch (preview.kind) {
    case 'refused':
      return <Notice look="info">{registerRefusal[preview.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={preview.reference} kept={intakeWords.textKept} />
    case 'ok': {
      const { pdf, missingGlyphs } = preview.value
      return (
        <>
          {missingGlyphs.length > 0 && <Notice look="info">{missingGlyphWords(missingGlyphs)}</Notice>}
          <div className="living-page card">
            <PdfPages pdf={pdf} label={label} isTrimmed={isNarrow} />
          </div>
        </>
      )
    }
  }
}
