import { Plan } from './plan'
import { Points } from './points'
import { Round } from './round'
import { useVisiting } from './store'
import './periodic.css'

/** 月回访: the round of a month, what customers brought up, and who is on the round. */
export function PeriodicPart() {
  const look = useVisiting((store) => store.look)
  switch (look) {
    case 'round':
      return <Round />
    case 'points':
      return <Points />
    case 'plan':
      return <Plan />
  }
}
