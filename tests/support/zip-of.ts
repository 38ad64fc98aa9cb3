import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string
  readonly content: Uint8Array | string
  /** What the zip says that comes out of it, where that is a lie. */
  readonly said?: number
  readonly isEncrypted?: boolean
}

/** A zip written by hand, so that it can lie. */
export function zipOf(parts: readonly ZipPart[], { entriesSaid = parts.length } = {}): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const { name, content, said, isEncrypted = false } of parts) {
    const plain = Buffer.from(content as string)
    const packed = deflateRawSync(plain)
    const label = Buffer.from(name)
    const about = Buffer.alloc(22)
    about.writeUInt16LE(isEncrypted ? 1 : 0, 0)
    about.writeUInt16LE(8, 2)
    about.writeUInt32LE(crc32(plain), 8)
    about.writeUInt32LE(packed.length, 12)
    about.writeUInt32LE(said ?? plain.length, 16)
    about.writeUInt16LE(label.length, 20)
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04\x14\0', 'latin1'),
      about,
      Buffer.alloc(2),
      label,
      packed,
    ])
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(at, 12)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), about, rest, label]))
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entriesSaid, 8)
  end.writeUInt16LE(entriesSaid, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook whose only sheet has this inside <worksheet>; null: it has no sheet. */
export function workbookParts(sheet: string | null, styles = ''): ZipPart[] {
  const list = sheet === null ? '' : '<sheet name="表1" sheetId="1" r:id="rId1"/>'
  return [
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${related}"><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: `${xml}<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    ...(sheet === null
      ? []
      : [
          {
            name: 'xl/worksheets/sheet1.xml',
            content: `${xml}<worksheet xmlns="${main}">${sheet}</worksheet>`,
          },
        ]),
  ]
}
