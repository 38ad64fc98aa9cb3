import { serveWork } from '../work-port'
import { perform } from './work'

// The entry of the process that draws sheets and makes archives: forms and files, no store, no electron.
serveWork(perform)
