import { serveWork } from '../work-port'
import { examineScan } from './work'

// The entry of the process that looks at scans: pictures and PDFs that others made are parsed nowhere else in main.
serveWork(examineScan)
