import { serveWork } from '../work-port'
import { performDirectory } from './work'

// The entry of the process that reads and writes lists of customers: files that others made are parsed nowhere else.
serveWork(performDirectory)
