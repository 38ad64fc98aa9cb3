import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Grade } from '#shared/domain/grade'
import type { Kind } from '#shared/domain/kind'
import { approverFor, type ClockName, Profile, ruleFor } from '#shared/domain/profile'
import { complaintGaps, doubledRule, matterWords } from '#shared/domain/profile-check'
import { openRulesOf, ProfileTemplate } from '#shared/domain/profile-template'

const folder = new URL('../../../resources/profiles/', import.meta.url)
const template = (code: string) =>
  ProfileTemplate.parse(JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')))

const codes = ['park', 'residential', 'company', 'supervision', 'handbook']

/** The procedure once its open limits were filled in, with a value that no source document has. */
function adopted(code: string): Profile {
  const { rules, ...rest } = template(code)
  const filled = rules.map((rule) =>
    'count' in rule.limit && rule.limit.count === null
      ? { ...rule, limit: { ...rule.limit, count: 77 } }
      : rule,
  )
  return Profile.parse({ ...rest, version: 1, validFrom: '2026-11-23', rules: filled })
}

function limit(code: string, clock: ClockName, grade: Grade | null, kind: Kind = 'complaint') {
  const found = ruleFor(adopted(code), clock, kind, grade)?.limit
  if (!found) return null
  return 'count' in found ? `${found.count} ${found.unit}` : `${found.unit} ${found.ends}`
}

test('the five procedures of the source documents are there', () => {
  expect(readdirSync(folder).sort()).toEqual(codes.map((code) => `${code}.json`).sort())
  expect(codes.map((code) => template(code).name)).toEqual([
    '园区规程',
    '住宅物业',
    '物业公司',
    '项目监管',
    '客服手册',
  ])
})

describe.each(codes)('%s', (code) => {
  const { rules, approvers } = template(code)

  test('has one rule for each clock, kind and grade', () => {
    expect(doubledRule(rules)).toBeNull()
  })

  test('forwards, handles, takes back and asks after complaints of every grade', () => {
    expect(complaintGaps(rules).map(matterWords)).toEqual([])
  })

  test('says of every rule and approver which paragraph it is from', () => {
    const clauses = [...rules, ...approvers].map(({ clause }) => clause)
    expect(
      clauses.filter((clause) => !/^(S[0-4] .+|本单位规定(（依 S[0-4] .+）)?)：.+/.test(clause)),
    ).toEqual([])
  })

  test('asks somebody before a critical complaint is closed, extended or found unsolvable', () => {
    const profile = adopted(code)
    const asked = (['close', 'extension', 'unsolvable', 'void', 'lower', 'accept'] as const).filter(
      (subject) => approverFor(profile, subject, 'critical') === null,
    )
    expect(asked).toEqual([])
    expect(approverFor(profile, 'close', 'minor')).toBeNull()
  })

  test('looks at what cannot be solved every quarter, and handles a small repair within hours (S3, S0)', () => {
    expect(limit(code, 'review', 'minor')).toBe('3 months')
    expect(limit(code, 'resolve', 'minor', 'service')).toBe('4 hours')
    expect(limit(code, 'resolve', 'major', 'help')).toBe('8 hours')
    expect(limit(code, 'reply', null, 'inquiry')).toBe('2 days')
  })
})

describe('the limits of the source documents', () => {
  test.each<[string, ClockName, readonly (string | null)[]]>([
    ['park', 'forward', ['15 minutes', '1 hours', '1 hours']],
    ['park', 'report', [null, null, 'sameDay midnight']],
    ['park', 'coordinate', [null, '12 hours', '12 hours']],
    ['park', 'reply', [null, null, '2 days']],
    ['park', 'resolve', ['4 hours', '3 days', '10 days']],
    ['park', 'return', ['sameDay closing', 'sameDay closing', 'sameDay closing']],
    ['park', 'revisit', ['24 hours', '24 hours', '24 hours']],
    ['park', 'tell', [null, null, null]],
    ['park', 'month', ['1 months', '1 months', '1 months']],
    ['residential', 'forward', ['10 minutes', '10 minutes', '10 minutes']],
    ['residential', 'report', [null, 'sameDay closing', 'sameDay midnight']],
    ['residential', 'resolve', ['77 days', '77 days', '77 workingDays']],
    ['residential', 'reply', [null, null, '77 days']],
    ['residential', 'tell', ['sameDay closing', 'sameDay closing', 'sameDay closing']],
    ['residential', 'revisit', ['3 days', '3 days', '3 days']],
    ['residential', 'month', ['1 months', '1 months', '1 months']],
    ['company', 'forward', ['10 minutes', '10 minutes', '10 minutes']],
    ['company', 'report', [null, '1 hours', 'sameDay midnight']],
    ['company', 'reply', ['24 hours', '24 hours', '2 days']],
    ['company', 'resolve', ['2 days', '3 days', '10 days']],
    ['company', 'tell', ['sameDay closing', 'sameDay closing', 'sameDay closing']],
    ['supervision', 'reply', ['3 days', '3 days', '3 days']],
    ['supervision', 'month', [null, null, null]],
    ['handbook', 'reply', ['2 workingDays', '2 workingDays', '2 workingDays']],
    ['handbook', 'report', [null, null, '1 workingDays']],
  ])('%s: %s of minor, major and critical complaints', (code, clock, expected) => {
    expect(Grade.options.map((grade) => limit(code, clock, grade))).toEqual(expected)
  })

  test('that 住宅物业 leaves open are asked for; the others are complete', () => {
    const { rules } = template('residential')
    const open = openRulesOf({ rules }).map((place) => {
      const rule = rules[place]
      return rule && `${rule.clock} ${rule.grades?.join()}`
    })
    expect(open).toEqual(['reply critical', 'resolve minor', 'resolve major', 'resolve critical'])
    const others = codes.filter((code) => code !== 'residential')
    expect(others.flatMap((code) => openRulesOf(template(code)))).toEqual([])
  })

  test('ask after a repair of 住宅物业 from day 7 to day 10 (S1)', () => {
    const rule = ruleFor(adopted('residential'), 'revisit', 'service', 'major')
    expect(rule).toMatchObject({
      limit: { unit: 'days', count: 10 },
      notBefore: { unit: 'days', count: 7 },
    })
  })

  test('say who grants more time, and by which day the month’s figures are due', () => {
    const granting = (code: string) =>
      Grade.options.map((grade) => approverFor(adopted(code), 'extension', grade)?.title)
    expect(granting('park')).toEqual(['部门负责人', '部门负责人', '园总'])
    expect(granting('residential')).toEqual(['经理', '经理', '总经理'])
    expect(granting('company')).toEqual(['物业经理', '总经理', '总经理'])
    expect(codes.map((code) => adopted(code).reportDay)).toEqual([30, 25, 30, 30, 30])
  })

  test('want an F10 for critical complaints, 项目监管 for every complaint (S2)', () => {
    expect(codes.map((code) => adopted(code).reportGrades)).toEqual([
      ['critical'],
      ['critical'],
      ['critical'],
      ['minor', 'major', 'critical'],
      ['critical'],
    ])
  })
})

describe('a procedure with a mistake', () => {
  const { rules } = template('park')

  test('is known by the rule that rules again what one before it has ruled', () => {
    const first = rules[0]
    const again = first && { ...first, limit: { unit: 'minutes' as const, count: 20 } }
    expect(doubledRule(again ? [...rules, again] : rules)).toEqual({
      place: rules.length,
      earlier: 0,
      matter: { clock: 'forward', kind: 'complaint', grade: 'minor' },
    })
  })

  test('is known by the complaints that it forgets', () => {
    const without = rules.filter(({ clock }) => clock !== 'return')
    expect(complaintGaps(without).map(matterWords)).toEqual([
      '交回 · 投诉 · 轻微',
      '交回 · 投诉 · 重要',
      '交回 · 投诉 · 重大',
    ])
  })
})
