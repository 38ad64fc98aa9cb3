import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EmptyForm, formTitle } from '#shared/domain/blank-form'
import type { Instant } from '#shared/domain/day'
import { usualQuestionnaire } from '#shared/domain/questionnaire'
import { builtInAt } from '../../src/main/built-in'
import { blankComplaint, blankForm } from '../../src/main/forms/blank-forms'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { drawForm } from '../../src/main/forms/render'
import { checkByQpdf, fontsDir, hasRoomToSign, packed, pictureOf, placesOf, textByPoppler } from './look'
import { organisation } from './made-up'

const resources = join(import.meta.dirname, '../../resources')
const questionnaire = usualQuestionnaire
const opinionGivers = ['综合部', '物业部', '招商运营部', '园总']
const builtIn = builtInAt(resources)
const { checklist } = builtIn
const meetingSteps = builtIn.meetingSteps().steps
const known = { organisation, opinionGivers, checklist, questionnaire, meetingSteps } as const
const draw = (form: EmptyForm) =>
  drawForm(blankForm({ form, ...known, managerTitle: '项目经理', media: 'A4' }), fontsDir)

type Needs = { readonly ticks: number; readonly signatures: number; readonly pages?: number }

/** What the hand needs on each: choices to tick, cells to sign (on the last page). */
const needs: Readonly<Record<EmptyForm, Needs>> = {
  F01: { ticks: 13, signatures: 3 },
  'F01-opinion': { ticks: 15, signatures: 3 },
  F02: { ticks: 15, signatures: 1 },
  F02b: { ticks: 20, signatures: 0 },
  F03: { ticks: 6, signatures: 0 },
  F04: { ticks: 0, signatures: 0 },
  F05: { ticks: 27, signatures: 3 },
  F06: { ticks: 60, signatures: 0 },
  F07: { ticks: 0, signatures: 0 },
  F08: { ticks: 23, signatures: 4 },
  F09: { ticks: 0, signatures: 0 },
  F10: { ticks: 8, signatures: 2 },
  F11: { ticks: 0, signatures: 2 },
  'F11-complaint': { ticks: 0, signatures: 2 },
  F12: { ticks: 2, signatures: 3 },
  F13: { ticks: 0, signatures: 5, pages: 2 },
  F16: { ticks: 88, signatures: 3, pages: 2 },
  // 18 items of five levels, and the box that the explanation speaks of.
  F14: { ticks: 91, signatures: 1 },
  F17: { ticks: 20, signatures: 1 },
  F19: { ticks: 0, signatures: 0 },
  F20: { ticks: 0, signatures: 2 },
  F22: { ticks: 60, signatures: 0 },
  'F22-door': { ticks: 60, signatures: 0 },
  F23: { ticks: 14, signatures: 1 },
  F31: { ticks: 0, signatures: 0 },
  F28: { ticks: 4, signatures: 2 },
  F29: { ticks: 43, signatures: 1, pages: 2 },
}

describe('a form for the hand', () => {
  it.each(EmptyForm.options)(
    '%s has its title, whose it is, every choice open and room to sign',
    async (form) => {
      const { bytes, pages, missing } = await draw(form)
      const text = packed(textByPoppler(bytes))
      expect([pages, missing]).toEqual([needs[form].pages ?? 1, []])
      expect(text).toContain(organisation)
      expect(text).toContain(formTitle[form])
      expect(text).not.toContain('☑')
      expect(text.match(/□/gu) ?? []).toHaveLength(needs[form].ticks)
      // No number, date, hour or phone: nothing of anybody. Only the form's code, its questions and steps, and
      // the page have digits.
      const itsOwn = /F\d+b?第\d版|第\d页共\d页|[12]、服务|\d．|（\d）|(?<=[前后隔到])\d+(?=小时|分|度)/gu
      expect(text.replace(itsOwn, '')).not.toMatch(/\d/)
      const captions = placesOf(bytes, pages, '签名：')
      expect(captions).toHaveLength(needs[form].signatures)
      const picture = pictureOf(bytes, pages, 100)
      // 接单人 of an F05 signs in a small cell beside, as on the filled one.
      const cells = form === 'F05' ? captions.filter(({ left }) => left > 300) : captions
      for (const caption of cells) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
      checkByQpdf(bytes)
    },
  )

  it('as a 派工单 lies on continuous paper where that is its own', async () => {
    const facts = { form: 'F05', ...known, managerTitle: '园总', media: 'continuous' } as const
    const { bytes, pages } = await drawForm(blankForm(facts), fontsDir)
    const { width, height } = pictureOf(bytes, 1, 72)
    expect([pages, width, height]).toEqual([1, 684, 397])
    const text = packed(textByPoppler(bytes))
    for (const words of ['一存根二作业三客户', '□报修服务□求助', '接待时间：月日时分'])
      expect(text).toContain(words)
  })

  it('names whom the procedure wants to decide, and is the same each time it is drawn', async () => {
    const [one, other] = [await draw('F10'), await draw('F10')]
    expect(packed(textByPoppler(one.bytes))).toContain('项目经理意见')
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('under a reserved number has that number, its own code and who printed it', async () => {
    const printedAt = '2026-11-23T06:29:00.000Z' as Instant
    const slip = { id: 42, copy: 1, kind: 'first', printedAt, printedBy: '周前台' } as const
    const facts = blankComplaint(organisation, '客户投诉意见表', { number: 'TS-202611-0007', slip })
    const { bytes, pages } = await drawForm(complaintForm(facts), fontsDir)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    expect(text).toContain('编号：TS-202611-0007')
    expect(text).toContain('首次打印2026-11-2314:29周前台')
  })
})
