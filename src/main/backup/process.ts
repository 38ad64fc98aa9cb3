import { serveWork } from '../work-port'
import { performBackup } from './work'

// The entry of the process that reads whole backups and copies files; it never opens the live database.
serveWork(performBackup)
