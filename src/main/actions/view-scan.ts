import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'
import type { ScanView } from '#shared/ipc/slip-views'
import type { Scan } from '../store/scan'

/** What the window is shown of a scan: not where its file lies, and no phone that its name may hold. */
export function viewOfScan(scan: Scan): ScanView {
  const { id, format, fileName, pages, at, by, slipId, title, copy, caseId, number, matchedBy } = scan
  return {
    id,
    format,
    fileName: fileName === null ? erasedWords : maskPhonesIn(fileName),
    pages,
    at,
    by: by ?? '',
    slip:
      slipId === null || title === null || copy === null || matchedBy === null
        ? null
        : { slipId, title, copy, caseId, number, matchedBy },
    attachedAs: scan.attachedAs,
    removedReason: scan.removedAt === null ? null : maskPhonesIn(scan.removedReason ?? erasedWords),
  }
}
