import { serveWork } from '../work-port'
import { checkBackup } from './check'

// The entry of the process that reads a whole backup; it opens copies only, never the live database.
serveWork(async (file: string) => checkBackup(file))
