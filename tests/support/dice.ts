/** Numbers from 0 to 1 that a seed repeats (mulberry32): a finding can be looked at again. */
export type Dice = () => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function below(roll: Dice, limit: number): number {
  return Math.floor(roll() * limit)
}

export function oneOf<Item>(roll: Dice, items: readonly Item[]): Item {
  const item = items[below(roll, items.length)]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
