import { Questionnaire, usualQuestionnaire } from '#shared/domain/questionnaire'
import { ruleSet } from './desk-rule'
import type { Db } from './tx'

/** What the next campaign asks, and what each group weighs in its index. */
export function questionnaireNow(db: Db): Questionnaire {
  const set = ruleSet(db, 'survey')
  return set === null ? usualQuestionnaire : Questionnaire.parse(set)
}
