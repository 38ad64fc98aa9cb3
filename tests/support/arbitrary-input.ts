import fc from 'fast-check'
import type { z } from 'zod'

// Inputs that a schema takes, or nearly: a fuzz that knows no schema only ever tries the door.

/** Stands in every text that is made up here: where it turns up, something repeats what was typed. */
export const canary = '绝不外泄'

/** What no contract asks for and structured clone lets through all the same. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withTypedArray: true }),
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    2n ** 64n,
    undefined,
    null,
    new Date(Number.NaN),
    new Map([['caseId', 1]]),
    /re/,
    new Error(canary),
    new ArrayBuffer(8),
    '\u0000',
    '\ud800',
    `${canary}'; DROP TABLE event; --`,
    '../../desk.db',
    JSON.parse(`{"__proto__": {"caseId": 1, "role": "admin"}, "constructor": "${canary}"}`),
  ),
  fc.constantFrom(10_000, 1_000_000).map((length) => canary.padEnd(length, '长')),
  fc.constant(200).map(nested),
)

/** Brackets in brackets. */
function nested(depth: number): unknown {
  let value: unknown = canary
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** No PIN of anybody: whoever is not signed in must not get in by luck. */
const texts = [
  '',
  canary,
  `  ${canary}  `,
  '2026-11-23',
  '2026-02-30',
  '2026-11-23T01:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11',
  '08:30',
  '24:00',
  'TS',
  'TS-202611-0001',
  '{"of":"contacts"}',
  'park',
  '20261123010000',
  '11-25',
  '138 0000 0001',
  '🙂𠮷',
  '\u202e‮',
]

type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** What the schema means, mostly within its bounds. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Def
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape ?? {}).map(([key, part]) => [key, arbitraryOf(part)] as const)
      return fittingObject(schema, fc.record(Object.fromEntries(shape)))
    }
    case 'array':
      return def.element ? fc.array(arbitraryOf(def.element), lengthsOf(schema)) : fc.constant([])
    case 'union':
      return fc.oneof(...(def.options ?? []).map(arbitraryOf))
    case 'nullable':
      return def.innerType ? fc.option(arbitraryOf(def.innerType), { nil: null }) : fc.constant(null)
    case 'optional':
    case 'default':
    case 'readonly':
      return def.innerType
        ? fc.option(arbitraryOf(def.innerType), { nil: undefined })
        : fc.constant(undefined)
    case 'record': {
      const keys = Object.values((def.keyType?.def as unknown as Def | undefined)?.entries ?? {})
      const value = def.valueType ? arbitraryOf(def.valueType) : fc.jsonValue()
      return fc.record(Object.fromEntries(keys.map((key) => [key, value])))
    }
    case 'pipe':
      return def.in ? arbitraryOf(def.in) : fc.jsonValue()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fittingOf(schema, [0, 1, 2, 3, 30, 59, 2026, -1, 1.5, 2 ** 31, 2 ** 53])
    case 'string':
      return fittingOf(schema, [...texts, 'a'.repeat(boundsOf(schema).least)])
    // Bytes: the bridge carries no other thing that is not plain.
    case 'custom':
      return fc.uint8Array({ maxLength: 300 })
    default:
      return fc.jsonValue()
  }
}

/** Of a schema with rules over several parts (opens before it closes), mostly what keeps them. */
function fittingObject(schema: z.ZodType, arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { checks = [] } = schema.def as { checks?: readonly unknown[] }
  if (checks.length === 0) return arbitrary
  const fitting = arbitrary.filter((one) => schema.safeParse(one).success)
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary })
}

/** How long it has to be and may be, as far as the schema says. */
function boundsOf(schema: z.ZodType): { readonly least: number; readonly most: number } {
  const { checks = [] } = schema.def as { checks?: readonly z.core.$ZodCheck[] }
  const rules = checks.map(
    (check) => check._zod.def as { minimum?: number; maximum?: number; length?: number },
  )
  const [least = 0] = rules.flatMap(({ minimum, length }) => minimum ?? length ?? [])
  const [most = Math.max(least, 7)] = rules.flatMap(({ maximum, length }) => maximum ?? length ?? [])
  return { least, most }
}

function lengthsOf(schema: z.ZodType): fc.ArrayConstraints {
  const { least, most } = boundsOf(schema)
  return { minLength: least, maxLength: Math.min(most, Math.max(least, 7)) }
}

/** Of these, mostly the ones that the schema takes. */
function fittingOf(schema: z.ZodType, candidates: readonly (string | number)[]): fc.Arbitrary<unknown> {
  const fitting = candidates.filter((one) => schema.safeParse(one).success)
  const all = fc.constantFrom<unknown>(...candidates)
  return fitting.length === 0
    ? all
    : fc.oneof({ weight: 12, arbitrary: fc.constantFrom<unknown>(...fitting) }, { weight: 1, arbitrary: all })
}

/** An input of the schema in which one part is wrong: gone, too much, or something else. */
export function nearlyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc
    .tuple(arbitraryOf(schema), fc.nat(), fc.nat(3), hostileValue)
    .map(([input, where, how, other]) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return other
      const keys = Object.keys(input)
      const key = keys[where % Math.max(1, keys.length)] ?? 'more'
      const rest = Object.fromEntries(Object.entries(input).filter(([name]) => name !== key))
      if (how === 0) return rest
      return how === 1 ? { ...input, more: other } : { ...rest, [key]: other }
    })
}
