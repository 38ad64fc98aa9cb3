import { join } from 'node:path'
import { itemsOf, levels, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyId } from '#shared/domain/survey'
import type { Station } from '../../src/main/actions/station'
import { showSurveyResults } from '../../src/main/actions/survey-results'
import { connect } from '../../src/main/store/connect'
import { type Db, transaction } from '../../src/main/store/tx'
import { rolledAnswers } from '../support/campaign'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { type Dice, dice } from '../support/dice'
import { insertRaw } from '../support/raw-row'
import type { Figure } from './measure'
import { median } from './measure'
import { againstBare, timedSync } from './recorded'

const sheets = 5_000
const buildings = 40
const rounds = 100
const items = itemsOf(usualQuestionnaire).length

/**
 * 满意度调查 with 5,000 forms of 18 answers: its results in main against the statements that they are read with, alone and
 * with a last campaign as large; and against the one statement that would sum the digits in SQL.
 */
export async function measureSurveys(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'surveys')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  transaction(desk.db, () => {
    fill(desk.db, 1, '2026-05-30T02:00:00.000Z', dice(1))
    fill(desk.db, 2, null, dice(2))
  })
  desk.db.close()
  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  const show = (surveyId: number) => () => {
    const shown = showSurveyResults(station, { surveyId: surveyId as SurveyId })
    if (!shown.ok || shown.value.figures.sheets !== sheets) throw new Error('Not all sheets were counted')
  }
  try {
    const alone = `results of ${sheets} × ${items} answers`
    return [
      ...(await againstBare(db, alone, rounds, show(1))),
      ...(await againstBare(db, `${alone}, beside a last campaign as large`, rounds, show(2))),
      againstSum(db, `${alone}, against their sum in SQL`, show(1)),
    ]
  } finally {
    db.close()
  }
}

/** The digits counted by SQLite itself: a column for each level of each item. */
function againstSum(db: Db, name: string, act: () => void): Figure {
  const columns = Array.from({ length: items }, (_, item) =>
    levels.map(({ digit }) => `sum(substr(answers, ${item + 1}, 1) = '${digit}')`),
  ).flat()
  const sum = db.prepare(
    `SELECT building, ${columns.join(', ')} FROM surveySheet
     WHERE surveyId = 1 AND answers IS NOT NULL AND audit IS NOT 'forged' GROUP BY building`,
  )
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(timedSync(act))
    bare.push(timedSync(() => sum.all()))
  }
  const bound = '≤ 1.3 × bare + 1 ms'
  return { name, unit: 'ms', ours: median(ours), bare: median(bare), bound, runs: rounds }
}

/** Past the ledger, which no result ever reads. */
function fill(db: Db, id: number, closedAt: string | null, roll: Dice): void {
  insertRaw(db, 'survey', {
    id,
    number: `DC-202611-000${id}`,
    title: '客户意见调查',
    fromOn: '2026-06-01',
    untilOn: '2026-11-30',
    handInOn: '2026-12-10',
    target: 85,
    questionnaire: JSON.stringify(usualQuestionnaire),
    madeBy: 1,
    closedAt,
  })
  for (let place = 1; place <= sheets; place++)
    insertRaw(db, 'surveySheet', {
      surveyId: id,
      place,
      company: `第${place}商贸有限公司`,
      contactName: '王小明',
      address: `${1 + (place % buildings)}号楼-${place}`,
      phones: '["138 0000 0001"]',
      building: `${1 + (place % buildings)}号楼`,
      issuedAt: mondayMorning,
      outcome: 'returned',
      outcomeAt: mondayMorning,
      answers: rolledAnswers(roll, items),
      enteredAt: mondayMorning,
      rowHash: '0'.repeat(64),
    })
}
