import { casesOf } from '../store/case'
import { casesWithoutFind, tellCaseFind } from '../store/case-find'
import { caseFilesOf } from '../store/facts'
import { type Db, transaction } from '../store/tx'

const atOnce = 100

/**
 * A book of before has cases that were never told how they are found: a hundred at a time, so that the desk goes on
 * working meanwhile. Answers whether there are more.
 */
export function fillCaseFind(db: Db): boolean {
  return transaction(db, (tx) => {
    const ids = casesWithoutFind(tx, atOnce)
    for (const file of caseFilesOf(tx, casesOf(tx, ids))) tellCaseFind(tx, file)
    return ids.length === atOnce
  })
}
