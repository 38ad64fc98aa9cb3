import { erasedWords } from '#shared/domain/erased'
import type { ScanView } from '#shared/ipc/views'
import type { Scan } from '../store/scan'

/** What the window is shown of a scan: not where its file lies. */
export function viewOfScan(scan: Scan): ScanView {
  const { id, format, fileName, pages, at, by, slipId, title, copy, caseId, number, matchedBy } = scan
  return {
    id,
    format,
    fileName: fileName ?? erasedWords,
    pages,
    at,
    by: by ?? '',
    slip:
      slipId === null || title === null || copy === null || matchedBy === null
        ? null
        : { slipId, title, copy, caseId, number, matchedBy },
    removedReason: scan.removedAt === null ? null : (scan.removedReason ?? erasedWords),
  }
}
