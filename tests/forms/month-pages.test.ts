import { describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { caseList } from '../../src/main/forms/case-list'
import { summaryForm } from '../../src/main/forms/f03-summary'
import type { SummaryEntry, SummaryHandoff } from '../../src/main/forms/facts'
import { monthCover, monthReport } from '../../src/main/forms/month-cover'
import { drawForm } from '../../src/main/forms/render'
import { sealPage } from '../../src/main/forms/seal-page'
import { checkByQpdf, fontsDir, packed, placesOf, sheetsByPoppler, textByPoppler } from './look'
import { at, on, organisation } from './made-up'
import { categories, figureSheet } from './made-up-figures'

const month = '2026-11' as IsoMonth
const hash = '0123456789abcdef'.repeat(4)
const figures = [
  { label: '受理', value: '12 件', formula: '本月受理、有编号、未作废' },
  { label: '回访率', value: '85.7%（12/14）', formula: '联系上的回访 ÷（期限在本月到期的回访 − 免回访）' },
]
const handoff: SummaryHandoff = {
  department: '物业部',
  takenBy: '李师傅',
  takenOn: on('2026-11-23'),
  returnedTo: '周前台',
  returnedOn: on('2026-11-24'),
  revisitedWords: '是·电话',
}

function caseOf(place: number, handoffs: readonly SummaryHandoff[]): SummaryEntry {
  return {
    kind: 'case',
    number: `TS-202611-${String(place).padStart(4, '0')}`,
    customer: '晨光包装',
    mergedInto: null,
    handoffs,
  }
}

function summary(
  received: readonly SummaryEntry[],
  closedFromEarlier: readonly SummaryEntry[] = [],
  counted: { merged?: number } = {},
) {
  const totals = { cases: received.length, returned: 1, revisited: 1, open: 2, merged: 0, ...counted }
  const none = { cases: 0, returned: 0, revisited: 0, open: 0, merged: 0 }
  return summaryForm({
    organisation,
    month,
    asOf: at('2026-11-28T08:00:00.000Z'),
    slip: null,
    revision: 1,
    sections: [
      { heading: '一、投诉', received, closedFromEarlier, totals },
      { heading: '二、意见建议', received: [], closedFromEarlier: [], totals: none },
    ],
  })
}

describe('投诉处理记录汇总表', () => {
  it('has a row for each case, uncounted rows for further handoffs, and shows void numbers', async () => {
    const again = { ...handoff, department: '招商运营部', revisitedWords: '联系不上' }
    const received = [
      caseOf(1, [handoff]),
      caseOf(2, [handoff, again]),
      { kind: 'void', number: 'TS-202611-0003', reason: '类别选错' } as const,
      caseOf(4, []),
    ]
    const { bytes } = await drawForm(
      summary(received, [{ ...caseOf(31, [handoff]), number: 'TS-202610-0031' }]),
      fontsDir,
    )
    const rows = textByPoppler(bytes).split('\n').map(packed)
    expect(rows).toContain('1TS-202611-0001晨光包装物业部李师傅2026-11-23周前台2026-11-24是·电话')
    expect(rows).toContain('TS-202611-0002/2招商运营部李师傅2026-11-23周前台2026-11-24联系不上')
    expect(rows).toContain('—TS-202611-0003作废：类别选错')
    expect(rows).toContain('3TS-202611-0004晨光包装')
    expect(rows).toContain('以前月份受理、本月销项')
    expect(rows).toContain('合计：受理4件交回1件回访1件未结2件')
    expect(rows).toContain('二、意见建议')
    expect(rows).toContain('本月没有受理')
    checkByQpdf(bytes)
  })

  it('lists a merged case with the one that goes on, counted apart', async () => {
    const merged = { ...caseOf(2, [handoff]), mergedInto: 'TS-202611-0001' } as SummaryEntry
    const facts = summary([caseOf(1, [handoff]), merged, caseOf(3, [])], [], { merged: 1 })
    const rows = textByPoppler((await drawForm(facts, fontsDir)).bytes)
      .split('\n')
      .map(packed)
    expect(rows.some((row) => row.startsWith('—TS-202611-0002'))).toBe(true)
    expect(rows.join('')).toContain('并入TS-202611-0001')
    expect(rows).toContain('2TS-202611-0003晨光包装')
    expect(rows.find((row) => row.startsWith('合计'))).toContain('未结2件并入1件（另计）')
  })

  it('lies across the sheet and repeats its head on each of 120 rows’ pages', async () => {
    const received = Array.from({ length: 120 }, (_, index) => caseOf(index + 1, [handoff]))
    const { bytes, pages } = await drawForm(summary(received), fontsDir)
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(pages).toBeGreaterThan(6)
    expect(sheets).toHaveLength(pages)
    for (const sheet of sheets)
      expect(sheet).toContain('序号意见表编号客户单位领单部门领单人日期接收人接收日期是否回访')
    for (const entry of received) expect(sheets.join('')).toContain(entry.number)
  })

  it('says up to when its data go', async () => {
    const { bytes } = await drawForm(summary([]), fontsDir)
    expect(textByPoppler(bytes)).toContain('数据截至 2026-11-28 16:00')
  })
})

const cover = {
  organisation,
  month,
  periodFrom: on('2026-11-01'),
  periodTo: on('2026-11-30'),
  revision: { number: 2, reason: '补入漏扫的签字页', approvedBy: '郑总 · 审批单签字' },
  open: {
    points: [
      { words: '没有回访', count: 3 },
      { words: '签名没有结果', count: 12 },
    ],
    reason: '客户出差未归，下月补回访',
  },
  elsewhere: [{ number: 'TS-202611-0099', month: '2026-12' as IsoMonth }],
  figures,
  firstNumber: 'TS-202611-0001',
  lastNumber: 'TS-202611-0016',
  voids: [{ number: 'TS-202611-0003', reason: '类别选错' }],
  corrections: [
    { number: 'TS-202611-0002', words: '电话改正', at: at('2026-11-12T03:00:00.000Z'), by: '周前台' },
  ],
  closedBy: '周前台',
  closedAt: at('2026-12-01T02:00:00.000Z'),
  programVersion: '0.1.0',
  schemaVersion: 1,
  previousSeal: hash,
  chainHead: hash.replaceAll('0', 'f'),
}

describe('the pages of a month', () => {
  it('the cover says what is in it, who closed it and what it rests on', async () => {
    const { bytes } = await drawForm(monthCover(cover), fontsDir)
    const text = packed(textByPoppler(bytes))
    for (const words of [
      '2026-11-01至2026-11-30',
      'TS-202611-0001至TS-202611-0016',
      '第2版',
      '补入漏扫的签字页',
      '周前台2026-12-0110:00',
      '程序版本0.1.0数据结构版本1',
      hash.slice(0, 32),
      '回访率85.7%（12/14）',
      'TS-202611-0003类别选错',
      '电话改正2026-11-1211:00周前台',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('the first archive says that there is no seal before it', async () => {
    const first = {
      ...cover,
      previousSeal: null,
      firstNumber: null,
      lastNumber: null,
      voids: [],
      corrections: [],
    }
    const { bytes } = await drawForm(
      monthCover({
        ...first,
        revision: { number: 1, reason: null, approvedBy: null },
        open: { points: [], reason: '' },
        elsewhere: [],
      }),
      fontsDir,
    )
    const text = textByPoppler(bytes)
    expect(text).toContain('没有：这是第一次归档')
    expect(text).toContain('本月没有编号')
    expect(text).not.toContain('重新归档的原因')
  })

  it('the report shows each figure with its formula, in groups, then the charts', async () => {
    const sheet = figureSheet([categories])
    const { bytes } = await drawForm(monthReport({ organisation, month, slip: null, sheet }), fontsDir)
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('数据截至2026-11-2816:00')
    for (const { label, value, formula } of sheet.figures) {
      for (const words of [label, value, formula.slice(0, 8)]) expect(text).toContain(packed(words))
    }
    for (const words of ['案件', '按时', '回访', '分布', categories.title, '设备设施41'])
      expect(text).toContain(words)
  })

  it.each(['carried-over', 'open'] as const)('the %s list names each case and its state', async (list) => {
    const row = {
      number: 'TS-202610-0007',
      kindWord: '投诉',
      customer: '晨光包装',
      matter: '货梯停运'.repeat(40),
      receivedOn: on('2026-10-23'),
      department: '物业部',
      standing: '处理中',
    }
    const { bytes } = await drawForm(caseList({ organisation, month, list, rows: [row] }), fontsDir)
    const text = packed(textByPoppler(bytes))
    for (const words of ['TS-202610-0007', '2026-10-23', '处理中', '共1件']) expect(text).toContain(words)
  })

  it('the sealing page carries the seal and a place to sign for each', async () => {
    const signers = ['制表人', '综合部负责人', '园总']
    const facts = {
      organisation,
      month,
      revision: 1,
      seal: hash,
      chainHead: hash,
      previousSeal: null,
      signers,
    }
    const files = [{ name: '月档.pdf', bytes: 1234567, sha256: hash }]
    const closed = {
      closedBy: '周前台',
      closedAt: at('2026-12-01T02:00:00.000Z'),
      manifestName: '清单.json',
      files,
    }
    const { bytes, pages } = await drawForm(sealPage({ ...facts, ...closed }), fontsDir)
    expect(pages).toBe(1)
    expect(placesOf(bytes, 1, '签名：')).toHaveLength(3)
    expect(packed(textByPoppler(bytes))).toContain('月档.pdf1234567')
  })
})
