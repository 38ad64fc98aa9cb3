import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnOf, drawSize, isAskingOver, isComplainedOf, numberRanges } from '#shared/domain/repair-draw'

const five = { percent: 5, householdPercent: 5 }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const orderNumber = (place: number, month = '202610') => `PG-${month}-${String(place).padStart(4, '0')}`
const finishedOrders = (count: number) => Array.from({ length: count }, (_, place) => orderNumber(place + 1))

describe('how many work orders are drawn', () => {
  it.each([
    ['one order is asked about, however few there are', 1, 2000, 1],
    ['a begun twentieth counts', 21, 2000, 2],
    ['a whole twentieth is no more than that', 140, 2000, 7],
    ['no more than a twentieth of the households', 400, 119, 5],
    ['with less than twenty households it is one all the same', 400, 19, 1],
  ])('%s', (_words, finished, households, size) => {
    expect(drawSize({ finished, households, ...five })).toBe(size)
  })

  it('is the rule counted out one by one, whatever the numbers', () => {
    const whole = (most: number) => fc.integer({ min: 1, max: most })
    fc.assert(
      fc.property(
        whole(3000),
        whole(5000),
        whole(100),
        whole(100),
        (finished, households, percent, ofHouseholds) => {
          // The smallest k with 100 k ≥ percent × finished, and the largest with 100 k ≤ ofHouseholds × households.
          let wanted = 0
          while (wanted * 100 < percent * finished) wanted++
          let most = 0
          while ((most + 1) * 100 <= ofHouseholds * households) most++
          const size = drawSize({ finished, households, percent, householdPercent: ofHouseholds })
          expect(size).toBe(Math.max(1, wanted < most ? wanted : most))
          expect(size).toBeLessThanOrEqual(finished)
        },
      ),
    )
  })
})

describe('which work orders are drawn', () => {
  it('are those that sha256sum finds from the printed seed', () => {
    const numbers = finishedOrders(60)
    const script = `for n in ${numbers.join(' ')}; do
      echo "$(printf '%s|%s' 20261101 "$n" | sha256sum | cut -c1-64) $n"; done | sort | head -n 3 | cut -d' ' -f2`
    const again = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
    expect(drawnOf({ numbers, seed: '20261101', size: 3, sha256 })).toEqual(again)
  })

  it('are the same in whatever order they are listed, none of them twice, and as many as asked', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 99_999_999 }), fc.nat(), (some, seed, turn) => {
        const numbers = some.map((place) => orderNumber(place))
        const size = drawSize({ finished: numbers.length, households: 1600, ...five })
        const drawn = drawnOf({ numbers, seed: String(seed), size, sha256 })
        const split = turn % numbers.length
        const turned = [...numbers.slice(split), ...numbers.slice(0, split)].toReversed()
        expect(drawnOf({ numbers: turned, seed: String(seed), size, sha256 })).toEqual(drawn)
        expect(new Set(drawn).size).toBe(size)
        for (const number of drawn) expect(numbers).toContain(number)
      }),
    )
  })

  it('come from all of them alike: with a thousand seeds none of ten is drawn much more often than another', () => {
    const numbers = finishedOrders(10)
    const counts = new Map(numbers.map((number) => [number, 0]))
    for (let seed = 0; seed < 1000; seed++) {
      const [number = ''] = drawnOf({ numbers, seed: String(seed), size: 1, sha256 })
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(60)
      expect(count).toBeLessThan(140)
    }
  })
})

describe('what they were drawn from', () => {
  it('is printed in as few words as there are gaps', () => {
    expect(numberRanges([orderNumber(3), orderNumber(1), orderNumber(2), orderNumber(5)])).toBe(
      'PG-202610-0001～0003、0005',
    )
    expect(numberRanges([orderNumber(188, '202609'), orderNumber(9999), orderNumber(10_000)])).toBe(
      'PG-202609-0188；PG-202610-10000、9999',
    )
  })

  it('can be read back from there, number by number', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(places, (some) => {
        const numbers = some.map((place) => orderNumber(place, place % 3 === 0 ? '202609' : '202610'))
        const read = numberRanges(numbers)
          .split('；')
          .flatMap((month) => {
            const head = month.slice(0, 10)
            return month
              .slice(10)
              .split('、')
              .flatMap((run) => {
                const [first = '', last = first] = run.split('～')
                const length = Number(last) - Number(first) + 1
                return Array.from(
                  { length },
                  (_, more) => `${head}${String(Number(first) + more).padStart(4, '0')}`,
                )
              })
          })
        expect(read.toSorted()).toEqual(numbers.toSorted())
      }),
    )
  })
})

describe('an order that was drawn', () => {
  it('is asked about until the customer answers, or will not', () => {
    expect(
      [null, 'notReached', 'wrongNumber', 'answered', 'refused'].map((one) => isAskingOver(one as never)),
    ).toEqual([false, false, false, true, true])
  })

  it('becomes a new matter when it is not solved, or the work was not good', () => {
    expect(isComplainedOf({ isSolved: false, quality: 'satisfied' })).toBe(true)
    expect(isComplainedOf({ isSolved: true, quality: 'dissatisfied' })).toBe(true)
    expect(isComplainedOf({ isSolved: true, quality: 'fairlySatisfied' })).toBe(false)
    expect(isComplainedOf({ isSolved: null, quality: null })).toBe(false)
  })
})
