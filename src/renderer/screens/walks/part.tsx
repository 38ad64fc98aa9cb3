import { ChecklistEditor } from './checklist-editor'
import { Rounds } from './rounds'
import { useWalking } from './store'
import { Times } from './times'
import { Walks } from './walks'
import './walks.css'

/** 巡检: the walks of the plan, 每日巡视, and what a supervisor sets of both. */
export function WalksPart() {
  const look = useWalking((store) => store.look)
  switch (look) {
    case 'walks':
      return <Walks />
    case 'rounds':
      return <Rounds />
    case 'checklist':
      return <ChecklistEditor />
    case 'times':
      return <Times />
  }
}
