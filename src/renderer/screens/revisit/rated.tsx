import { Quality, qualityWord, Timeliness, timelinessWord } from '#shared/domain/revisit'
import { Cards } from '../../ui/cards'

type Rating<Value> = {
  readonly label: string
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
}

const qualities = Quality.options.map((value) => ({ value, words: qualityWord[value] }))
const timelinesses = Timeliness.options.map((value) => ({ value, words: timelinessWord[value] }))

/** 客户评价 (附表二): how content the customer is with what is asked about. */
export function QualityCards(rating: Rating<Quality>) {
  return <Cards {...rating} cards={qualities} />
}

export function TimelinessCards(rating: Rating<Timeliness>) {
  return <Cards {...rating} cards={timelinesses} />
}
