import type { Content, ContentStack, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { caseList } from '../../src/main/forms/case-list'
import { summaryForm } from '../../src/main/forms/f03-summary'
import type { SummaryEntry, SummaryHandoff } from '../../src/main/forms/facts'
import { blocksOf, cutOff } from '../../src/main/forms/long-lists'
import { drawForm } from '../../src/main/forms/render'
import { fontsDir, keep, packed, picturesOf, sheetsByPoppler } from './look'
import { on, organisation } from './made-up'

const month = '2026-11' as IsoMonth
const handoff: SummaryHandoff = {
  department: '物业部',
  takenBy: '李师傅',
  takenOn: on('2026-11-23'),
  returnedTo: '周前台',
  returnedOn: on('2026-11-24'),
  revisitedWords: '是·电话',
}
const totals = { cases: 300, returned: 300, revisited: 300, open: 0, merged: 0 }

/** Of one line, of three, with a second handoff, and void. */
function entry(place: number): SummaryEntry {
  const number = `TS-202611-${String(place).padStart(4, '0')}`
  if (place % 31 === 0) return { kind: 'void', number, reason: '类别选错' }
  const customer = place % 7 === 0 ? '晨光包装材料有限公司清河湾分公司'.repeat(3) : '晨光包装'
  const handoffs = place % 11 === 0 ? [handoff, handoff] : [handoff]
  return { kind: 'case', number, customer, mergedInto: null, handoffs }
}

const entries = (from: number, count: number) => Array.from({ length: count }, (_, n) => entry(from + n))

it('a list that is laid out in pieces has the pages of one layout', { timeout: 60_000 }, async () => {
  const definition = () =>
    summaryForm({
      organisation,
      month,
      asOf: null,
      slip: null,
      revision: 1,
      sections: [
        { heading: '一、投诉', received: entries(1, 385), closedFromEarlier: entries(900, 2), totals },
        { heading: '二、报修', received: entries(501, 25), closedFromEarlier: [], totals },
      ],
    })
  const inPieces = await drawForm(definition(), fontsDir)
  const atOnce = await drawForm(inOneLayout(definition()), fontsDir)
  keep('F03-in-pieces', inPieces.bytes)
  expect(cutsIn(definition())).toBe(1)
  expect(cutsIn(inOneLayout(definition()))).toBe(0)
  expect(inPieces.pages).toBe(atOnce.pages)
  expect(sheetsByPoppler(inPieces.bytes)).toEqual(sheetsByPoppler(atOnce.bytes))
  const last = sheetsByPoppler(inPieces.bytes).at(-1) ?? ''
  expect(packed(last)).toContain(`第${atOnce.pages}页共${atOnce.pages}页`)
  const [mine, theirs] = [inPieces, atOnce].map(({ bytes }) => picturesOf(bytes, 20))
  for (const [place, picture] of (mine ?? []).entries())
    expect([place, Buffer.from(picture.grey).equals(theirs?.[place]?.grey ?? Buffer.alloc(0))]).toEqual([
      place,
      true,
    ])
})

it('a list is cut when it is longer than what is laid out at once and some pages', () => {
  const cases = (count: number) => {
    const row = {
      number: 'TS-202611-0001',
      kindWord: '投诉',
      customer: '晨光包装',
      matter: '停车',
      standing: '',
    }
    const rows = Array.from({ length: count }, () => ({
      ...row,
      receivedOn: on('2026-11-23'),
      department: '物业部',
    }))
    return caseList({ organisation, month, list: 'open', rows })
  }
  expect([379, 380, 5000].map((count) => cutsIn(cases(count)))).toEqual([0, 1, 18])
})

/** How often it is cut, when a page ends forty rows before each cut. */
function cutsIn({ content }: TDocumentDefinitions): number {
  let cuts = 0
  for (let cut = cutOff(blocksOf(content)); cut; cuts += 1) {
    const last = cut.content.at(-1) as ContentTable
    cut = cutOff(cut.restFrom(last.table.body.length - 40))
  }
  return cuts
}

/** The heights of its rows told in a way that only pdfmake knows: long-lists.ts lets such a table be. */
function inOneLayout(definition: TDocumentDefinitions): TDocumentDefinitions {
  const stacks = definition.content as readonly ContentStack[]
  return { ...definition, content: stacks.map(({ stack }) => ({ stack: stack.map(asFunction) })) }
}

function asFunction(block: Content): Content {
  if (typeof block !== 'object' || !('table' in block) || !block.table) return block
  const heights = block.table.heights as number[]
  return { ...(block as ContentTable), table: { ...block.table, heights: (row) => heights[row] ?? 0 } }
}
