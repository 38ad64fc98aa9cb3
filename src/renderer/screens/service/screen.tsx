import { ServicePart, servicePartWord } from '#shared/domain/service'
import { Parts } from '../../ui/parts'
import { serviceWords } from '../../words/service'
import { ActivitiesPart } from '../activities/part'
import { FindingsPart } from '../findings/part'
import { MeetingsPart } from '../meetings/part'
import { MeritsPart } from '../merits/part'
import { SurveysPart } from '../surveys/part'
import { WalksPart } from '../walks/part'
import { showPart, useServicePart } from './part'
import './service.css'

/** 巡检与服务: its parts, one at a time. */
export function ServiceScreen() {
  const part = useServicePart((store) => store.part)
  return (
    <section className="service-screen" aria-label={serviceWords.screen}>
      <Parts
        label={serviceWords.screen}
        parts={ServicePart.options.map((one) => ({ part: one, words: servicePartWord[one] }))}
        chosen={part}
        keys="Ctrl"
        onChoose={showPart}
      />
      <PartOf part={part} />
    </section>
  )
}

function PartOf({ part }: { readonly part: ServicePart }) {
  switch (part) {
    case 'walks':
      return <WalksPart />
    case 'findings':
      return <FindingsPart />
    case 'surveys':
      return <SurveysPart />
    case 'activities':
      return <ActivitiesPart />
    case 'meetings':
      return <MeetingsPart />
    case 'merits':
      return <MeritsPart />
  }
}
