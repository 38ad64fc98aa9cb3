import type { Instant } from '#shared/domain/day'
import type { Table } from '#shared/domain/table'
import { xmlText } from './cell-text'
import { makeZip, type ZipPart } from './make-zip'
import { mainSchema, rangeOf, sheetXml, stylesXml, xmlHead } from './sheet-xml'

// An Excel workbook of flat lists. The SheetJS that reads files here writes neither frozen heads nor formats, and puts
// [Content_Types].xml last: the few parts that such a book needs (ECMA-376, transitional) are written here.

export type Workbook = {
  readonly tables: readonly Table[]
  /** Who made it, and when: in the properties of the file. */
  readonly made: { readonly at: Instant; readonly by: string } | null
  /** What is done to each text against being run. */
  readonly guard: (text: string) => string
}

const opc = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'

/** `cut`: how many cells were too long, and end with how much is missing. */
export function workbookOf({ tables, made, guard }: Workbook): {
  readonly bytes: Uint8Array
  readonly cut: number
} {
  const sheets = tables.map((table, at) => sheetXml(table, { guard, isFirst: at === 0 }))
  const parts = [
    part('[Content_Types].xml', contentTypes(tables.length, made !== null)),
    part('_rels/.rels', packageRels(made !== null)),
    ...(made ? [part('docProps/core.xml', coreXml(made))] : []),
    part('xl/workbook.xml', workbookXml(tables)),
    part('xl/_rels/workbook.xml.rels', workbookRels(tables.length)),
    part('xl/styles.xml', stylesXml),
    ...sheets.map(({ xml }, at) => part(`xl/worksheets/sheet${at + 1}.xml`, xml)),
  ]
  return { bytes: makeZip(parts), cut: sheets.reduce((sum, { cut }) => sum + cut, 0) }
}

function part(path: string, xml: string): ZipPart {
  return { path, content: Buffer.from(xml, 'utf8') }
}

function contentTypes(sheets: number, hasCore: boolean): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  return [
    `${xmlHead}<Types xmlns="${opc}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
    override('xl/styles.xml', `${spreadsheet}.styles+xml`),
    ...numbered(sheets, (at) => override(`xl/worksheets/sheet${at}.xml`, `${spreadsheet}.worksheet+xml`)),
    hasCore ? override('docProps/core.xml', coreType) : '',
    '</Types>',
  ].join('')
}

function packageRels(hasCore: boolean): string {
  const core = `${opc}/relationships/metadata/core-properties`
  return relationships([
    { id: 'rId1', type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
    ...(hasCore ? [{ id: 'rId2', type: core, target: 'docProps/core.xml' }] : []),
  ])
}

function workbookRels(sheets: number): string {
  return relationships([
    ...numbered(sheets, (at) => ({
      id: `rId${at}`,
      type: `${office}/worksheet`,
      target: `worksheets/sheet${at}.xml`,
    })),
    { id: `rId${sheets + 1}`, type: `${office}/styles`, target: 'styles.xml' },
  ])
}

type Relationship = { readonly id: string; readonly type: string; readonly target: string }

function relationships(all: readonly Relationship[]): string {
  const lines = all.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${opc}/relationships">${lines.join('')}</Relationships>`
}

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `${xmlHead}<workbook xmlns="${mainSchema}" xmlns:r="${office}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${tables.map(namesOf).join('')}</definedNames>`,
    '</workbook>',
  ].join('')
}

/** What the filter and the heads on each printed page go by. */
function namesOf({ name, columns, rows }: Table, at: number): string {
  const sheet = `'${xmlText(name).replaceAll("'", "''")}'!`
  const range = rangeOf(columns.length, rows.length)
  const fixed = range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}${fixed}</definedName>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}$1:$1</definedName>`
  return `${rows.length > 0 ? filter : ''}${titles}`
}

function coreXml({ at, by }: NonNullable<Workbook['made']>): string {
  const created = at.replace(/\.\d+Z$/u, 'Z')
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${opc}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${xmlText(by)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('')
}

function numbered<One>(count: number, one: (at: number) => One): readonly One[] {
  return Array.from({ length: count }, (_, at) => one(at + 1))
}
