import { join } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import { type RevisitFilter, revisitPageLength } from '#shared/ipc/revisit-questions'
import { chooseRevisits, listRevisits } from '../../src/main/actions/list-revisits'
import { showRevisit } from '../../src/main/actions/show-revisit'
import type { Station } from '../../src/main/actions/station'
import { connect } from '../../src/main/store/connect'
import { customer } from '../demo/park'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { fillWithCases } from './many-cases'
import type { Figure } from './measure'
import { againstBare } from './recorded'

const cases = 100_000
const toAsk = 2_000
const rounds = 300

const everybody: RevisitFilter = { window: 'all', way: null, building: null, kind: null }

/** 该回访 of a desk with 100,000 cases, 2,000 of which wait for it: at the action in main, against its bare statements. */
export async function measureRevisits(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'revisits')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  fillWithCases(desk.db, desk.now, { cases, open: toAsk, toAsk, whose: customer })
  desk.db.close()

  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  try {
    const [[fullest]] = [listRevisits(station, { filter: everybody, page: 0 }).counts.building]
    if (!fullest) throw new Error('Nobody is to be asked')
    const { building } = fullest
    const list = (filter: Partial<RevisitFilter>, page = 0) => {
      const { rows } = listRevisits(station, { filter: { ...everybody, ...filter }, page })
      if (rows.length === 0) throw new Error('Nobody was found where somebody is')
    }
    const asked: Readonly<Record<string, () => unknown>> = {
      'first page': () => list({}),
      'last page': () => list({}, toAsk / revisitPageLength - 1),
      'by phone, due': () => list({ way: 'phone', window: 'due' }),
      'a building, by phone': () => list({ building, way: 'phone' }),
      'all of it chosen': () => chooseRevisits(station, { filter: everybody }),
      'the one that is asked': () => showRevisit(station, { caseId: cases as CaseId }),
    }
    const figures: Figure[] = []
    for (const [name, act] of Object.entries(asked))
      figures.push(...(await againstBare(db, `该回访, ${name}`, rounds, act)))
    return figures
  } finally {
    db.close()
  }
}
