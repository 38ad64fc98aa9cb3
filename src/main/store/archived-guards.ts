/**
 * The triggers by which an archived month stays as it was archived, whatever asks for a change: what was registered in it
 * or before, and all of the cases that were closed by its end. Erasure is excepted, and where sheets are; a case that is
 * open goes on; what is said later is a new record (domain.md, Report and archive). A case that was erased has no phones.
 */

/** The desk's month of a moment, as day.ts counts it: fixed UTC+8. */
function monthOf(at: string): string {
  return `strftime('%Y-%m', ${at}, '+8 hours')`
}

/** Archived, or being archived: from the cut on, the book that is made says how it was. */
const archived = (at: string) => `${monthOf(at)} <= (SELECT max(month) FROM archivedMonth)`

const registered = [
  ...['number', 'kind', 'channel', 'receivedAt', 'countedAt', 'registeredAt', 'registeredBy', 'relation'],
  ...[
    'isAnonymous',
    'category',
    'answers',
    'profileId',
    'sameVisitAs',
    'referral',
    'isConfidential',
    'paperNumber',
  ],
]
const registeredPersonal = [
  ...['company', 'contactName', 'phones', 'address', 'occurredWhen', 'place', 'content', 'demand'],
]
const closing = [
  'closedAt',
  'closeCountedAt',
  'closeOutcome',
  'mergedInto',
  'grade',
  'ground',
  'nature',
  'subjectKind',
]

const changes = (column: string) => `NEW.${column} IS NOT OLD.${column}`
const changesUnlessErased = (column: string) => `(${changes(column)} AND NEW.${column} IS NOT NULL)`

const caseGuards = `
  -- 待补全 (紧急) is completed under its number, however late.
  CREATE TRIGGER caseRecordRegisteredIsArchived BEFORE UPDATE ON caseRecord
  WHEN OLD.isUnfinished IS NULL AND ${archived('OLD.countedAt')}
    AND (${[...registered.map(changes), ...registeredPersonal.map(changesUnlessErased)].join(' OR ')})
  BEGIN SELECT RAISE(ABORT, 'caseRecord: what was registered in an archived month stays'); END;
  CREATE TRIGGER caseRecordClosedIsArchived BEFORE UPDATE ON caseRecord
  WHEN ${archived('OLD.closeCountedAt')}
    AND (OLD.phones IS NOT NULL AND NEW.phones IS NOT NULL OR ${closing.map(changes).join(' OR ')})
  BEGIN SELECT RAISE(ABORT, 'caseRecord: a case that was closed in an archived month stays'); END;
`

const isArchivedCase = (id: string) => `EXISTS (SELECT 1 FROM caseRecord
    WHERE caseRecord.id = ${id} AND caseRecord.phones IS NOT NULL AND ${archived('caseRecord.closeCountedAt')})`

/** What a case that is closed gets no more of, and what of it does not change. */
function wholeGuards(table: string): string {
  return `
  CREATE TRIGGER ${table}OfArchivedStays BEFORE UPDATE ON ${table} WHEN ${isArchivedCase('OLD.caseId')}
  BEGIN SELECT RAISE(ABORT, '${table}: its case was closed in an archived month'); END;
  ${noMoreOf(table)}`
}

function noMoreOf(table: string): string {
  return `
  CREATE TRIGGER ${table}OfArchivedIsAll BEFORE INSERT ON ${table} WHEN ${isArchivedCase('NEW.caseId')}
  BEGIN SELECT RAISE(ABORT, '${table}: its case was closed in an archived month'); END;`
}

/** As wholeGuards, where some columns go on: its sheet comes back, what else was wanted becomes a case. */
function partGuards(table: string, columns: readonly string[], and = ''): string {
  return `
  CREATE TRIGGER ${table}OfArchivedStays BEFORE UPDATE OF ${columns.join(', ')} ON ${table}
  WHEN ${isArchivedCase('OLD.caseId')}${and}
  BEGIN SELECT RAISE(ABORT, '${table}: its case was closed in an archived month'); END;`
}

const revisitSaid = [
  ...[
    'caseId',
    'round',
    'at',
    'operatorId',
    'way',
    'outcome',
    'quality',
    'timeliness',
    'said',
    'isSolved',
    'signature',
  ],
  ...['recordId', 'visitor', 'attitude', 'handling', 'demand', 'isOwn'],
]
const orderDone = [
  ...[
    'number',
    'caseId',
    'round',
    'handoffId',
    'madeAt',
    'madeBy',
    'sentAt',
    'departmentId',
    'worker',
    'content',
  ],
  ...[
    'appointedAt',
    'appointedUntil',
    'dueAt',
    'isPair',
    'hasKey',
    'fee',
    'feeItems',
    'feeCents',
    'feeSignature',
  ],
  ...[
    'acceptedAt',
    'acceptedBy',
    'arrivedAt',
    'sentBackAt',
    'sentBackBy',
    'sentBackReason',
    'passedTo',
    'process',
  ],
  ...['materials', 'ticks', 'completedAt', 'outcome', 'outcomeWords', 'acceptance', 'acceptanceSignature'],
]

export const archivedGuards = `
  ${caseGuards}
  ${['caseRound', 'handoff', 'gradeChange', 'promise', 'approval', 'deadline', 'revisitExemption'].map(wholeGuards).join('')}
  ${partGuards('workOrder', orderDone)}
  ${noMoreOf('workOrder')}
  ${partGuards('revisit', revisitSaid)}
  ${noMoreOf('revisit')}
  ${partGuards('revisitRecord', ['number', 'caseId', 'round', 'madeAt', 'madeBy', 'letter', 'unreachableAt', 'unreachableReason'])}
  -- A correction that was made since is signed like any other.
  ${partGuards('correction', ['caseId', 'at', 'reason', 'changes', 'isAfterSignature', 'signature'], ` AND ${archived('OLD.at')}`)}
  -- What was archived is never told otherwise; only that its folder was destroyed when its period was over, and then who
  -- agreed and why goes as well.
  CREATE TRIGGER monthArchiveStays BEFORE UPDATE OF month, revision, reason, madeAt, madeBy, folder, pages, files, seal,
    openPoints ON monthArchive
  BEGIN SELECT RAISE(ABORT, 'monthArchive: an archive stays as it was made'); END;
  CREATE TRIGGER monthArchiveReasonIsArchived BEFORE UPDATE ON monthArchive
  WHEN ${['openReason', 'approvedBy'].map(changesUnlessErased).join(' OR ')}
  BEGIN SELECT RAISE(ABORT, 'monthArchive: an archive stays as it was made'); END;
  CREATE TRIGGER signedPageStays BEFORE UPDATE OF archiveId, page, name, sha256, bytes, at ON signedPage
  BEGIN SELECT RAISE(ABORT, 'signedPage: a signed page stays as it was taken in'); END;
`

/** That very month, archived or being archived: an earlier one that was left open goes on. */
const isArchivedMonth = (month: string) => `EXISTS (SELECT 1 FROM archivedMonth WHERE month = ${month})`

/** Of a month's F13: nothing more of it, and what there is stays. Erasure is excepted. */
function reviewGuard(
  table: string,
  month: (row: 'OLD' | 'NEW') => string,
  columns: { readonly plain: readonly string[]; readonly personal: readonly string[] },
): string {
  const changed = [...columns.plain.map(changes), ...columns.personal.map(changesUnlessErased)].join(' OR ')
  return `
  CREATE TRIGGER ${table}OfArchivedStays BEFORE UPDATE ON ${table}
  WHEN ${isArchivedMonth(month('OLD'))} AND (${changed})
  BEGIN SELECT RAISE(ABORT, '${table}: its month is archived'); END;
  CREATE TRIGGER ${table}OfArchivedIsAll BEFORE INSERT ON ${table} WHEN ${isArchivedMonth(month('NEW'))}
  BEGIN SELECT RAISE(ABORT, '${table}: its month is archived'); END;`
}

const ofMonth = (row: 'OLD' | 'NEW') => `${row}.month`
const written = ['month', 'at', 'operatorId']

/**
 * F13 is frozen with its month. A measure goes on until it is done: what is told of it later is a record of its own, of a
 * day after the archived month.
 */
export const reviewGuards = [
  reviewGuard('monthReview', ofMonth, { plain: written, personal: ['repeated', 'analysis'] }),
  reviewGuard('monthOpinion', ofMonth, {
    plain: [...written, 'departmentId', 'signedOn'],
    personal: ['words', 'signedBy'],
  }),
  reviewGuard('measure', ofMonth, { plain: [...written, 'departmentId', 'dueOn'], personal: ['words'] }),
  reviewGuard('measureProgress', (row) => `substr(${row}.onDay, 1, 7)`, {
    plain: ['measureId', 'onDay', 'outcome', 'at', 'operatorId'],
    personal: ['words'],
  }),
].join('')
