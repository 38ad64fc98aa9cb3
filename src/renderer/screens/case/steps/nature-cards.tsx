import { Nature, natureWord } from '#shared/domain/kind'
import { Cards } from '../../../ui/cards'
import { caseWords } from '../../../words/case'

type Natures = { readonly nature: Nature | null; readonly onChoose: (nature: Nature) => void }

const decided = Nature.exclude(['pending']).options

/** What the matter turned out to be; 待查 is no answer any more. */
export function NatureCards({ nature, onChoose }: Natures) {
  return (
    <Cards<Nature>
      label={caseWords.nature}
      cards={decided.map((value) => ({ value, words: natureWord[value] }))}
      chosen={nature}
      onChoose={onChoose}
    />
  )
}
