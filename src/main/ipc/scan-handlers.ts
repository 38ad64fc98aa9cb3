import { done } from '#shared/result'
import { chooseScanFolder, leaveScanFolder, openScannerFolder } from '../actions/scan-folder'
import {
  chooseScan,
  listScans,
  matchScan,
  pictureOfScan,
  proposeSlips,
  releaseScan,
  removeScan,
  showScan,
} from '../actions/scans'
import { takeScan } from '../actions/take-scan'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

/** The questions of scan-questions.ts; what this run knows of the scanner's folder is kept here. */
export function scanHandlers(around: Pick<Surroundings, 'readFile'>, signed: () => Signed) {
  const scanner = openScannerFolder(around.readFile)
  return {
    'scan.standing': () => done(scanner.standing(signed())),
    'scan.look': async () => {
      await scanner.look(signed())
      return done({})
    },
    'scan.take': (input) => takeScan(signed(), input),
    'scan.choose': () => chooseScan(signed(), signed().openFile),
    'scan.list': () => done(listScans(signed())),
    'scan.picture': (input) => pictureOfScan(signed(), input),
    'scan.show': (input) => showScan(signed(), input),
    'scan.propose': async (input) => done(await proposeSlips(signed(), input)),
    'scan.match': (input) => matchScan(signed(), input),
    'scan.release': (input) => releaseScan(signed(), input),
    'scan.remove': (input) => removeScan(signed(), input),
    'scan.understood': async ({ leftId }) => {
      await scanner.understood(signed(), leftId)
      return done({})
    },
    'scan.chooseFolder': () => chooseScanFolder(signed()),
    'scan.leaveFolder': () => {
      leaveScanFolder(signed())
      return done({})
    },
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, `scan.${string}`>>>
}
