import type { Phrases } from '#shared/domain/desk-list'
import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { emergencyNumbersOf, phrasesOf, setList } from '../store/desk-list'
import { transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'

type Lists = Output<'list.show'>

/** 短语 and 紧急电话; `usual` are the phrases that ship. */
export function showLists({ db }: Pick<Station, 'db'>, usual: Phrases): Lists {
  return { phrases: phrasesOf(db) ?? usual, emergency: emergencyNumbersOf(db) }
}

export function setPhrases(
  station: SignedStation,
  usual: Phrases,
  { phrases }: Asked<'list.setPhrases'>,
): Result<Lists, 'category-twice'> {
  const names = phrases.map(({ category }) => category)
  if (new Set(names).size < names.length) return refuse('category-twice')
  transaction(station.db, (tx) => setList(tx, 'phrases', phrases, actOf(station, 'phrases.set')))
  station.changed('desk')
  return done(showLists(station, usual))
}

export function setEmergencyNumbers(
  station: SignedStation,
  usual: Phrases,
  { emergency }: Asked<'list.setEmergency'>,
): Lists {
  transaction(station.db, (tx) => setList(tx, 'emergency', emergency, actOf(station, 'emergencyNumbers.set')))
  station.changed('desk')
  return showLists(station, usual)
}
