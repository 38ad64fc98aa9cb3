import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { verdictWord, walkKindWord } from '#shared/domain/walk'
import {
  band,
  choices,
  handLine,
  labelCell,
  list,
  type Row,
  rowHeight,
  signatureCell,
  signatureHeight,
  spanning,
  together,
  valueCell,
} from './cells'
import { across, fieldRow, twice } from './fields'
import { labels } from './month-rows'
import { mm, sheet, toWrite } from './paper'
import { columnsOf, emptyRows, textRows } from './register'
import type { FoundFacts, WalkFacts } from './walk-facts'

const kinds = [walkKindWord.weekly, walkKindWord.monthly]
const verdicts = Object.values(verdictWord)

/** 检查内容, 结果, 问题、地点, 照片. */
const points = columnsOf('portrait', [204, 137, '*', 34])
const found = columnsOf('portrait', [22, 96, '*', 66, 78, 34])
const foundNames = ['', '地点', '发现的问题', '程度', '责任单位', '照片']
/** Who went along, with their unit, and the place to sign. */
const along = columnsOf('portrait', [across[0], 150, '*'])

/** Of the areas, of which there are twenty at most. */
const numerals = [...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((one) => `十${one}`), '二十']

const areaHeight = mm(6.5)
const noDate = '　　　　年　　月　　日\n　　　　　时　　分'
/** Rows for what is found beside the list, and for who goes along, as it lies on the clipboard. */
const emptyFound = 4
const emptyCompanions = 2

/** S2 二 1: the seven areas with their points; each has a line to write on beside it (forms.md). */
export function walkForm(facts: WalkFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F16',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F16,
      reference: `编号：${facts.number ?? toWrite.line}`,
      marks: [choices(kinds, facts.kindWord)],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      band(twice, [
        fieldRow(twice, [
          ['应检时间', facts.planned ?? noDate],
          ['检查时间', facts.walked ?? noDate],
        ]),
      ]),
      list(
        points,
        [labels('检查内容', '结果', '问题、地点', '照片')],
        facts.areas.flatMap((area, place) => areaRows(area, place, facts)),
      ),
      ...foundPart(facts),
      ...signatures(facts),
    ],
  )
}

function areaRows({ area, points: all }: WalkFacts['areas'][number], place: number, facts: WalkFacts): Row[] {
  const head = { least: areaHeight, cells: spanning(`${numerals[place] ?? ''}、${area}`, points.length) }
  return [head, ...all.map((point) => pointRow(point, facts))]
}

function pointRow(
  { words, verdictWord: chosen, found: numbers }: WalkFacts['areas'][number]['points'][number],
  facts: WalkFacts,
): Row {
  const photos = numbers.reduce((sum, number) => sum + (facts.found[number - 1]?.photos ?? 0), 0)
  return {
    least: handLine,
    cells: [
      { text: words, verticalAlignment: 'middle' },
      {
        text: choices(verdicts, chosen, ' '),
        alignment: 'center',
        verticalAlignment: 'middle',
      },
      valueCell(numbers.length > 0 ? `见后面问题 ${numbers.join('、')}` : '', points[2] ?? 0, 2, 'left'),
      valueCell(photos > 0 ? String(photos) : '', points[3] ?? 0),
    ],
  }
}

/** Filled in: all of it, by its number. On the clipboard: room for what is on no list. */
function foundPart(facts: WalkFacts): Content[] {
  const isByHand = facts.walked === null && facts.found.length === 0
  const title = isByHand ? '清单以外发现的问题' : '发现的问题'
  const head: Row[] = [{ least: areaHeight, cells: spanning(title, found.length) }, labels(...foundNames)]
  if (isByHand) return [list(found, head, emptyRows(emptyFound, handLine, found))]
  const rows =
    facts.found.length > 0
      ? facts.found.flatMap(foundRows)
      : [{ least: handLine, cells: spanning('没有发现问题', found.length) }]
  return [list(found, head, rows)]
}

function foundRows({ place, words, severity, responsible, photos }: FoundFacts, at: number) {
  const texts = [String(at + 1), place, words, severity, responsible, photos > 0 ? String(photos) : '']
  return textRows(texts, found, handLine, [1, 2])
}

/** On one page: who signs sees that the others have to as well. */
function signatures({ companions, signature, walker }: WalkFacts): Content[] {
  const named =
    companions.length > 0
      ? companions.map(({ name, unit }) => ({
          who: [unit, name].filter(Boolean).join('　'),
          signed: signature,
        }))
      : Array.from({ length: emptyCompanions }, () => ({ who: '单位：\n姓名：', signed: signature }))
  const rows = [
    ...named.map(({ who, signed }) => signedRow('陪同检查\n人员', who, signatureCell(signed))),
    signedRow('检查人', walker === '' ? '姓名：' : walker, signatureCell(null)),
  ]
  const height = rows.reduce((sum, row) => sum + rowHeight(along, row), 0)
  return [together(height, [band(along, rows)])]
}

function signedRow(label: string, who: string, signed: TableCell): Row {
  return {
    least: signatureHeight,
    cells: [labelCell(label), { text: who, verticalAlignment: 'middle' }, signed],
  }
}
