import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { itemsOf, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyId } from '#shared/domain/survey'
import { countAnswers, figuresOf } from '#shared/domain/survey-results'
import { blankActivity } from '../../src/main/forms/activity-facts'
import { liaisonForm } from '../../src/main/forms/f11-liaison'
import { rectificationForm } from '../../src/main/forms/f12-rectification'
import { questionForm } from '../../src/main/forms/f14-questions'
import { surveySummary } from '../../src/main/forms/f15-survey-summary'
import { walkForm } from '../../src/main/forms/f16-walk'
import { surveyPlan } from '../../src/main/forms/f24-survey-plan'
import { surveyNotice } from '../../src/main/forms/f25-survey-notice'
import { surveyBook } from '../../src/main/forms/f26-survey-book'
import { activityPlan } from '../../src/main/forms/f27-activity-plan'
import { activitySheet } from '../../src/main/forms/f28-activity-record'
import { meetingForm } from '../../src/main/forms/f29-meeting'
import { meritSheet } from '../../src/main/forms/f30-merits'
import { roundSheet } from '../../src/main/forms/f31-rounds'
import { drawForm } from '../../src/main/forms/render'
import { blankQuestionForm } from '../../src/main/forms/survey-facts'
import { blankWalk } from '../../src/main/forms/walk-facts'
import { fontsDir, inkIn, keep, pictureOf, sheetsByPoppler } from './look'
import { at, firstSlip, on } from './made-up'
import { notice, rechecked } from './made-up-notice'

// What somebody types who does not know how long a cell is: each text as long as its contract takes it. drawForm reads
// its pages back and throws where a text is not whole on them, so that it comes back says that nothing was cut.

const odd = '𠮷㛃䶮·\t第二行：货梯停了。\r\n😀'
const words = (length: number) =>
  odd
    .repeat(Math.ceil(length / odd.length))
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, '')
/** As a name is typed: in one line. */
const name = (length = 30) =>
  `${Array.from('𠮷㛃䶮·欧阳'.repeat(10))
    .slice(0, length - 1)
    .join('')}😀`
const organisation = '𠮷'.repeat(15)
const slip = firstSlip(61, '2026-11-23T03:00:00.000Z')
const number = 'DC-202611-0001'
const signature = { words: `${name()}　2026-11-23 15:00` }
const month = '2026-11' as IsoMonth

const problems = [{ serial: '1', place: name(60), words: words(500) }]
const hostileNotice = {
  ...rechecked,
  organisation,
  to: `${name()}　${name()}`,
  from: name(),
  subject: words(120),
  problems,
  demand: words(4000),
  received: signature,
  answer: { words: words(800), signed: signature },
  rechecks: rechecked.rechecks.map((recheck) => ({ ...recheck, words: words(300), by: name() })),
  checkedBy: signature,
}

const questionnaire = {
  groups: usualQuestionnaire.groups.map((group) => ({
    ...group,
    title: name(40),
    items: group.items.map(() => name(40)),
  })),
  open: Array.from({ length: 5 }, () => name(60)),
}
const items = itemsOf(questionnaire).length
const figures = figuresOf(questionnaire, countAnswers('2'.repeat(items), items), 1)
const returns = { planned: 1, issued: 1, returned: 1, refused: 0, absent: 0, entered: 1, struck: 0 }

const campaign = {
  organisation,
  slip,
  number,
  title: name(60),
  fromOn: on('2026-05-01'),
  untilOn: on('2026-10-31'),
  buildings: Array.from({ length: 10 }, () => name()).join('、'),
  handInOn: on('2026-11-30'),
}

const activity = {
  ...blankActivity(organisation),
  slip,
  title: name(60),
  audience: words(120),
  organiser: `${name()}　${name(60)}`,
  contact: words(120),
  plan: words(1000),
  plannedOn: on('2026-03-12'),
  time: name(40),
  place: words(120),
}

const register = { organisation, slip, period: '2026年11月', asOf: null }
const agreed = [name()]
const step = { phase: 'before' as const, words: words(200), time: '13:00', by: name() }

/** Each form, and from how many pages on. */
const forms: Readonly<Record<string, readonly [() => TDocumentDefinitions, number]>> = {
  F11: [() => liaisonForm({ ...hostileNotice, number: 'LX-202611-0001' }), 3],
  F12: [() => rectificationForm({ ...hostileNotice, demand: words(500), dueAt: notice.dueAt }), 3],
  F14: [
    () =>
      questionForm({
        ...blankQuestionForm(organisation, questionnaire),
        slip,
        number: `${number}/001`,
        company: name(60),
        room: words(120),
      }),
    1,
  ],
  F15: [
    () =>
      surveySummary({
        organisation,
        slip,
        results: {
          id: 1 as SurveyId,
          number,
          title: name(60),
          fromOn: campaign.fromOn,
          untilOn: campaign.untilOn,
          asOf: at('2026-12-12T02:00:00.000Z'),
          isClosed: true,
          target: 85,
          returns,
          figures,
          last: { number, title: name(60), closedOn: on('2026-05-30'), figures },
          buildings: [{ building: name(), ...returns, satisfied: 1, answered: 1, rate: 100, index: 80 }],
          questions: questionnaire.open.map((title, question) => ({ question, title, total: 1, open: 1 })),
          charts: [],
        },
      }),
    1,
  ],
  F16: [
    () =>
      walkForm({
        ...blankWalk(organisation, []),
        slip,
        number: 'XJ-202611-0001',
        kindWord: '周检',
        walked: '2026-11-23 10:40',
        walker: name(60),
        areas: [{ area: name(60), points: [{ words: words(200), verdictWord: '不合格', found: [1] }] }],
        found: Array.from({ length: 6 }, () => ({
          place: words(120),
          words: words(500),
          severity: '严重',
          responsible: name(60),
          photos: 2,
        })),
        companions: [{ name: name(60), unit: name(60) }],
        signature,
      }),
    2,
  ],
  F24: [
    () =>
      surveyPlan({
        ...campaign,
        purpose: words(500),
        households: 1,
        target: 85,
        auditPercent: 5,
        forgedPoints: 10,
        missingPoints: 0.5,
        carriers: Array.from({ length: 5 }, () => name()).join('、'),
        meetingOn: null,
        noticeOn: null,
        summaryOn: null,
        preparedBy: name(),
        preparedOn: on('2026-11-20'),
        approval: words(200),
        signature,
        rooms: [{ building: name(), count: 1, rooms: words(1500) }],
      }),
    2,
  ],
  F25: [() => surveyNotice({ ...campaign, writtenOn: on('2026-11-24') }), 1],
  F26: [
    () =>
      surveyBook({
        ...register,
        title: '调查表抽查表',
        totals: '抽 2 份',
        rows: [1, 2].map((place) => ({
          place: `00${place}`,
          room: words(120),
          customer: `${name(60)}\n${name(60)}`,
          carrier: name(60),
          issued: '11-24\n09:30',
          outcomeWord: '收回',
          outcomeAt: '',
          phones: '138 0000 0001\n138 0000 0002',
          auditWord: '作弊',
          audited: words(200),
        })),
        draw: { seed: '01234567', percent: 5, from: '001～030', size: 2, example: `${number}/001` },
      }),
    1,
  ],
  F27: [
    () =>
      activityPlan({
        organisation,
        slip,
        year: 2026,
        rows: [
          {
            ...activity,
            month,
            kindWord: '活动',
            organiser: `${name()}\n${name(60)}`,
            budget: 99_999_999,
            spent: 99_999_999,
            isDropped: false,
            note: words(800),
          },
        ],
      }),
    2,
  ],
  'F28 客户沟通记录': [
    () =>
      activitySheet({
        ...activity,
        kindWord: '座谈会',
        heldOn: on('2026-03-12'),
        people: words(500),
        attended: 1_000_000,
        record: words(4000),
        decided: words(600),
        effect: words(600),
        by: name(),
      }),
    3,
  ],
  'F28 活动通知': [() => activitySheet({ ...activity, sheet: 'notice', kindWord: '活动' }), 2],
  F29: [
    () =>
      meetingForm({
        organisation,
        slip,
        host: words(120),
        contactName: name(60),
        phones: ['138 0000 0001', '1'.repeat(40)],
        title: words(120),
        place: name(60),
        startsAt: at('2026-11-26T06:00:00.000Z'),
        endsAt: at('2026-11-26T08:00:00.000Z'),
        people: 10_000,
        layoutWord: '教室',
        agreed,
        payment: words(200),
        remark: words(2000),
        bookedBy: name(),
        steps: Array.from({ length: 3 }, () => ({ ...step, boxes: [{ words: '', isDone: true }] })),
      }),
    2,
  ],
  F30: [
    () =>
      meritSheet({
        organisation,
        slip,
        month,
        asOf: null,
        open: 1,
        people: [
          {
            department: name(),
            person: name(60),
            tenths: 20,
            rows: Array.from({ length: 6 }, () => ({
              ruleWord: '超时限',
              ground: words(300),
              number: 'TS-202611-0031',
              tenths: 20,
              said: `已确认；${words(200)}`,
            })),
          },
        ],
      }),
    2,
  ],
  F31: [
    () =>
      roundSheet({
        ...register,
        rows: [
          {
            date: '11月23日',
            time: '15:20',
            walker: name(60),
            remark: words(1000),
            found: Array.from({ length: 5 }, () => `${words(120)}：${words(500)}`).join('\n'),
            number: 'XJ-202611-0002',
          },
        ],
      }),
    2,
  ],
}

describe('with the longest and oddest that is typed', () => {
  it.each(Object.entries(forms))(
    '%s loses nothing and stays within its sheets',
    async (form, [of, atLeast]) => {
      const definition = of()
      for (const [, size] of JSON.stringify(definition.content).matchAll(/"fontSize":([\d.]+)/gu))
        expect(Number(size)).toBeGreaterThanOrEqual(9)
      const { bytes, pages, missing } = await drawForm(definition, fontsDir)
      keep(`hostile-${form.slice(0, 3)}${form.length > 3 ? form.slice(-2) : ''}`, bytes)
      expect(missing).toEqual(['😀'])
      expect(pages).toBeGreaterThanOrEqual(atLeast)
      const text = sheetsByPoppler(bytes, '-raw').join('')
      for (const char of '𠮷㛃䶮') expect(text).toContain(char)
      expect(text).toMatch(/〔\s*U\s*\+\s*1\s*F/u)
      // At 36 dots an inch A4 is 298 by 421, or the other way; nothing stands beyond 8 mm from an edge.
      const picture = pictureOf(bytes, 1, 36)
      const { width, height } = picture
      expect(inkIn(picture, { left: width - 11, top: 0, right: width, bottom: height })).toBe(0)
      expect(inkIn(picture, { left: 0, top: height - 11, right: width, bottom: height })).toBe(0)
    },
  )
})
