import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { DemandSource } from '#shared/domain/demand-source'
import type { DemandKind } from '#shared/domain/periodic-visit'
import type { RevisitWay } from '#shared/domain/revisit'
import type { SurveyWordsId } from '#shared/domain/survey'
import { insertLink, linksOf } from './case-link'
import type { Act } from './event'
import { parsed } from './json-column'
import { changeRecord } from './ledger'
import { changePeriodicVisit } from './periodic-visit'
import { settleDemand } from './revisit'
import { statement } from './statement'
import { surveyWords } from './survey-words'
import type { Db, Tx } from './tx'
import { changeWalkFinding } from './walk-finding'

// 新的要求: what a customer wants beside the matter that was asked about, wherever it was said (demand-source.ts).

export type Demand = {
  readonly at: Instant
  readonly way: RevisitWay
  readonly words: string
  /** The case that was asked about; null: it was a 月回访 or a 满意度调查. */
  readonly caseId: CaseId | null
  /** Of a 月回访 or a 满意度调查: whose, and as whom it was visited. */
  readonly visited: {
    readonly customerId: CustomerId | null
    readonly company: string
    readonly contactName: string
    readonly address: string
    readonly phones: readonly string[]
    readonly kind: DemandKind
  } | null
  readonly isSettled: boolean
}

type Row = {
  readonly at: Instant | null
  readonly way: RevisitWay
  readonly words: string | null
  readonly caseId: CaseId | null
  readonly customerId: CustomerId | null
  readonly company: string | null
  readonly contactName: string | null
  readonly address: string | null
  readonly phones: string | null
  readonly demandKind: DemandKind | null
  readonly isSettled: number
}

const nobody = `NULL AS customerId, NULL AS company, NULL AS contactName, NULL AS address, NULL AS phones,
  NULL AS demandKind`
/** Settled with words, or by a case that is not void. */
function settledBy(settledAt: string, caseId: string): string {
  return `(${settledAt} IS NOT NULL OR EXISTS (SELECT 1 FROM caseRecord
    WHERE caseRecord.id = ${caseId} AND closeOutcome IS NOT 'void')) AS isSettled`
}
const isSettled = settledBy('demandSettledAt', 'demandCaseId')
const selections: Readonly<Record<DemandSource['kind'], string>> = {
  // Of a finding: it went out already, or is none any more.
  finding: `SELECT foundAt AS at, 'desk' AS way, words, NULL AS caseId, ${nobody},
      (noticeId IS NOT NULL OR toldAt IS NOT NULL OR passedAt IS NOT NULL OR droppedAt IS NOT NULL
        OR EXISTS (SELECT 1 FROM caseRecord WHERE caseRecord.id = walkFinding.caseId
          AND closeOutcome IS NOT 'void')) AS isSettled
    FROM walkFinding WHERE id = ? AND responsible = 'own'`,
  revisit: `SELECT at, way, demand AS words, caseId, ${nobody}, ${isSettled} FROM revisit WHERE id = ?`,
  periodic: `SELECT at, way, demand AS words, NULL AS caseId, customerId, company, contactName, address,
      phones, demandKind, ${isSettled} FROM periodicVisit WHERE id = ?`,
  // Received when the sheet was back; which of the two kinds it is, is said when it becomes a case.
  survey: `SELECT outcomeAt AS at, 'questionnaire' AS way, words, NULL AS caseId, customerId, company, contactName,
      address, phones, 'need' AS demandKind, ${settledBy('settledAt', 'said.caseId')}
    FROM surveyWords AS said JOIN surveySheet AS sheet ON sheet.id = said.sheetId
    WHERE said.id = ? AND sheet.audit IS NOT 'forged'`,
}

/** Null: there was none, nobody was asked yet, or it was erased. */
export function demandOf(db: Db, { kind, id }: DemandSource): Demand | null {
  const row = statement<[number], Row>(db, selections[kind]).get(id)
  if (!row || row.at === null || row.words === null) return null
  const { at, way, words, caseId, customerId } = row
  const visited =
    caseId === null
      ? {
          customerId,
          company: row.company ?? '',
          contactName: row.contactName ?? '',
          address: row.address ?? '',
          phones: parsed<string[]>(row.phones) ?? [],
          kind: row.demandKind ?? 'complaint',
        }
      : null
  return { at, way, words, caseId, visited, isSettled: row.isSettled === 1 }
}

/** It became that case, also 记为同一件; what was asked about, if it was a case, was where it came to light (办理中发现). */
export function demandBecame(tx: Tx, source: DemandSource, caseId: CaseId, at: Instant, act: Act): void {
  if (source.kind === 'finding') {
    changeWalkFinding(tx, source.id, { caseId }, { ...act, kind: 'finding.becameCase' })
    return
  }
  const origin = demandOf(tx, source)?.caseId ?? null
  if (origin !== null && origin !== caseId && !isLinked(tx, caseId, origin))
    insertLink(tx, { caseId, earlierId: origin, kind: 'foundOnTheWay', at }, { ...act, kind: 'case.linked' })
  changeDemand(tx, source, { demandCaseId: caseId }, act, 'demandLinked')
}

function isLinked(tx: Tx, caseId: CaseId, other: CaseId): boolean {
  const links = linksOf(tx, JSON.stringify([caseId])).get(caseId) ?? []
  return links.some((link) => link.other === other)
}

/** It was answered with words, and is no case; what we found ourselves is in order only when it is looked at. */
export function demandSettled(tx: Tx, source: DemandSource, words: string, act: Act): void {
  if (source.kind === 'finding') return
  const settled = { demandSettledAt: act.happenedAt, demandSettled: words }
  changeDemand(tx, source, settled, act, 'demandSettled')
}

function changeDemand(
  tx: Tx,
  source: Exclude<DemandSource, { kind: 'finding' }>,
  changes: Parameters<typeof settleDemand>[2],
  act: Act,
  what: 'demandLinked' | 'demandSettled',
): void {
  if (source.kind === 'revisit') settleDemand(tx, source.id, changes, { ...act, kind: `revisit.${what}` })
  else if (source.kind === 'periodic')
    changePeriodicVisit(tx, source.id, changes, { ...act, kind: `periodic.${what}` })
  else changeWords(tx, source.id, changes, { ...act, kind: `survey.${what}` })
}

type Settling = Parameters<typeof settleDemand>[2]

function changeWords(tx: Tx, id: SurveyWordsId, changes: Settling, act: Act): void {
  const own =
    'demandCaseId' in changes
      ? { caseId: changes.demandCaseId }
      : { settledAt: changes.demandSettledAt, settled: changes.demandSettled }
  changeRecord(tx, surveyWords, id, own, act)
}
