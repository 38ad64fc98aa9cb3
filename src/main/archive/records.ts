import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { erasedWords } from '#shared/domain/erased'
import { csvLine, csvMark } from '../csv'

/** A kind of rows in records.csv, and a list under each case in records.json. */
export type RecordSection = {
  readonly name: string
  readonly explains: string
  readonly columns: readonly { readonly name: string; readonly explains: string }[]
}

export type RecordRow = readonly (string | number | null)[]

export type RecordsOrder = {
  /** The first one is the case itself: its one row is the case in records.json. */
  readonly sections: readonly RecordSection[]
  /** One line of JSON a case: the rows of each section, in their order. */
  readonly gathered: string
}

/** Writes records.csv and records.json, a case at a time; answers how many cases there are. */
export async function writeRecords(
  { sections, gathered }: RecordsOrder,
  { csv, json }: { readonly csv: string; readonly json: string },
): Promise<number> {
  const columns = columnsOf(sections)
  const [table, list] = [await open(csv, 'w', 0o600), await open(json, 'w', 0o600)]
  let cases = 0
  try {
    await table.write(csvMark + csvLine(['编号', '部分', '序', ...columns]))
    for await (const line of createInterface({ input: createReadStream(gathered), crlfDelay: Infinity })) {
      const rows = JSON.parse(line) as readonly (readonly RecordRow[])[]
      await table.write(csvRows(sections, columns, rows))
      await list.write(`${cases === 0 ? '[' : ','}\n${JSON.stringify(caseOf(sections, rows))}`)
      cases += 1
    }
    await list.write(cases === 0 ? '[]\n' : '\n]\n')
    for (const file of [table, list]) await file.sync()
  } finally {
    for (const file of [table, list]) await file.close()
  }
  return cases
}

/** The number stands in front of every row: what is another section's column of that name is the same thing. */
function columnsOf(sections: readonly RecordSection[]): readonly string[] {
  const names = sections.flatMap(({ columns }) => columns.map(({ name }) => name))
  return [...new Set(names)].filter((name) => name !== '编号')
}

function csvRows(
  sections: readonly RecordSection[],
  columns: readonly string[],
  rows: readonly (readonly RecordRow[])[],
): string {
  const number = String(rows[0]?.[0]?.[0] ?? '')
  return sections
    .flatMap(({ name, columns: own }, at) =>
      (rows[at] ?? []).map((row, place) => {
        const cells = new Map(own.map((column, index) => [column.name, String(row[index] ?? '')]))
        return csvLine([number, name, String(place + 1), ...columns.map((column) => cells.get(column) ?? '')])
      }),
    )
    .join('')
}

function caseOf(sections: readonly RecordSection[], rows: readonly (readonly RecordRow[])[]) {
  const [itself, ...parts] = sections.map(({ columns }, at) =>
    (rows[at] ?? []).map((row) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
    ),
  )
  return {
    ...itself?.[0],
    ...Object.fromEntries(sections.slice(1).map(({ name }, at) => [name, parts[at] ?? []])),
  }
}

/** 字段说明.txt. */
export function recordsExplained(sections: readonly RecordSection[]): string {
  const lines = sections.map(({ name, explains, columns }) =>
    [
      `【${name}】${explains}`,
      ...columns.map((column) => `  ${column.name}${column.explains && `：${column.explains}`}`),
    ].join('\n'),
  )
  return `字段说明

records.csv 和 records.json 是同一批记录：本月收到的案件，和更早收到、本月销项的案件，都是归档那一刻的样子。
都是 UTF-8 编码。时间是北京时间，写成“年-月-日 时:分”。空着的是没有。已按保存期限删除的个人信息写“${erasedWords}”。

records.csv：第一行是列名。“编号”“部分”“序”三列说明这一行是哪个案件的哪一部分的第几条，其余只填这一部分有的列。
  开头是 = + - @ 等的内容前面加了一个单引号，免得表格软件当成公式来算；去掉这一个单引号就是原文。
records.json：一个数组，每个案件一个对象；“案件”一节的各项直接在对象里，其余各节是对象里同名的数组。

${lines.join('\n\n')}
`
}
