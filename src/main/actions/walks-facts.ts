import { stampOf } from '#shared/domain/day'
import { type SignatureOutcome, signatureWords } from '#shared/domain/signature'
import { type Companion, verdictWord, walkKindWord } from '#shared/domain/walk'
import { responsibleWord, severityWord } from '#shared/domain/walk-finding'
import type { FoundView } from '#shared/ipc/walk-views'
import type { SlipFacts } from '../forms/facts'
import type { FoundFacts, WalkFacts } from '../forms/walk-facts'
import { checklistOf } from '../store/checklist'
import { deskOf } from '../store/desk'
import { parsed } from '../store/json-column'
import type { Slip } from '../store/slip'
import type { Db } from '../store/tx'
import { resultsOf, walkOf } from '../store/walk-list'
import { foundOf } from './walks-list'

/** What F16 is drawn from, as the walk stands now. */
export function walkFactsOf(db: Db, { id, walkId }: Slip, slip: SlipFacts): WalkFacts {
  const walk = walkId === null ? null : walkOf(db, walkId)
  if (!walk || walk.checklistId === null) throw new Error(`Slip ${id} (F16) has no walk with a list`)
  const verdicts = new Map(resultsOf(db, walk.id).map(({ point, verdict }) => [point, verdictWord[verdict]]))
  const found = foundOf(db, walk)
  const signature = walk.isErased ? null : parsed<SignatureOutcome>(walk.signature)
  return {
    organisation: deskOf(db)?.organisation ?? '',
    slip,
    number: walk.number,
    kindWord: walkKindWord[walk.kind],
    planned: stampOf(walk.plannedAt),
    walked: walk.walkedAt && stampOf(walk.walkedAt),
    walker: walk.walker ?? '',
    areas: checklistOf(db, walk.checklistId).list.map(({ area, points }) => ({
      area,
      points: points.map(({ code, words }) => ({
        words,
        verdictWord: verdicts.get(code) ?? null,
        found: found.flatMap(({ point }, place) => (point === code ? [place + 1] : [])),
      })),
    })),
    found: found.map((one) => foundFacts(one)),
    companions: parsed<Companion[]>(walk.companions) ?? [],
    signature: signature && { words: signatureWords(signature) },
  }
}

function foundFacts({
  place,
  words,
  severity,
  isDanger,
  responsible,
  department,
  photos,
}: FoundView): FoundFacts {
  return {
    place,
    words,
    severity: `${severityWord[severity]}${isDanger ? '，安全隐患' : ''}`,
    responsible: department || responsibleWord[responsible],
    photos: photos.length,
  }
}
