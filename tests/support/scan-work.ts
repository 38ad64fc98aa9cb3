import { examineScan, type UndertakeScan } from '../../src/main/scans/work'

/** Looking at scans in the test's own process: what a utility process does, without one. */
export const scanWorkHere: UndertakeScan = (task) => ({ answer: examineScan(task), cancel: () => {} })
