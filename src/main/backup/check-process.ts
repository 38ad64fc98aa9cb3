import { type CheckOrder, checkBook } from '../store/check-book'
import { serveWork } from '../work-port'

// The entry of the process that reads the whole book for 核对; it opens a copy only, never the live database.
serveWork(async (order: CheckOrder, progress) => checkBook(order, progress))
