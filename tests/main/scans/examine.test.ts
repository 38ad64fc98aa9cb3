import { crc32, deflateSync } from 'node:zlib'
import { degrees, drawObject, PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { ScanFault } from '#shared/domain/scan'
import { complaintForm } from '../../../src/main/forms/f01-complaint'
import { drawForm } from '../../../src/main/forms/render'
import { examineScan } from '../../../src/main/scans/work'
import { fontsDir, pictureOf } from '../../forms/look'
import { complaint } from '../../forms/made-up'
import { type Glass, pdfOf, scanned } from '../../support/scanned'

const slip = 42
let sheet: Uint8Array
let jpeg: Uint8Array
let png: Uint8Array
let pdf: Uint8Array

async function drawn(id: number): Promise<Uint8Array> {
  const printed = {
    id,
    copy: 1,
    kind: 'first',
    printedAt: '2026-11-23T06:29:00.000Z' as Instant,
    printedBy: '周前台',
  } as const
  return (await drawForm(complaintForm({ ...complaint, slip: printed }), fontsDir)).bytes
}

beforeAll(async () => {
  sheet = await drawn(slip)
  jpeg = await scanned(sheet, { dpi: 100 })
  png = await scanned(sheet, { dpi: 100, as: 'png' })
  pdf = await pdfOf([jpeg])
})

const found = (format: 'pdf' | 'jpg' | 'png', slips: readonly number[] = [slip], pages = 1) => ({
  kind: 'scan',
  format,
  pages,
  slips,
})

describe('the code of a scanned sheet', () => {
  test.each<Glass>([
    { turned: 0 },
    { turned: 3 },
    { turned: -3 },
    { turned: 180 },
    { turned: 177 },
    { turned: 2, as: 'png' },
    { turned: 180, as: 'mono' },
    { turned: -1, dpi: 200, as: 'mono' },
    { turned: 1, dpi: 75 },
  ])('is read from the glass: %o', async (glass) => {
    const picture = await scanned(sheet, glass)
    const format = glass.as === undefined || glass.as === 'jpeg' ? 'jpg' : 'png'
    expect(await examineScan({ bytes: picture })).toEqual(found(format))
    if (format === 'jpg') expect(await examineScan({ bytes: await pdfOf([picture]) })).toEqual(found('pdf'))
  })

  test('is read from a sheet that lies across', async () => {
    const across = await PDFDocument.create()
    const [page] = await across.embedPdf(sheet, [0])
    if (!page) throw new Error('no page')
    across.addPage([page.height, page.width]).drawPage(page, {
      x: page.height,
      y: 0,
      rotate: degrees(90),
    })
    const picture = await scanned(await across.save())
    expect(await examineScan({ bytes: picture })).toEqual(found('jpg'))
  })

  test('is read from dots of black and white, as a picture and as a stencil', async () => {
    const { width, height, grey } = pictureOf(sheet, 1, 150)
    const row = Math.ceil(width / 8)
    const dots = new Uint8Array(row * height)
    grey.forEach((value, at) => {
      const [x, y] = [at % width, Math.floor(at / width)]
      if (value >= 128) dots[y * row + (x >> 3)] = (dots[y * row + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    })
    const size = { Width: width, Height: height, BitsPerComponent: 1, Filter: 'FlateDecode' }
    for (const kind of [{ ColorSpace: 'DeviceGray' }, { ImageMask: true }]) {
      const bytes = await pdfOfPicture(deflateSync(dots), { ...size, ...kind })
      expect(await examineScan({ bytes })).toEqual(found('pdf'))
    }
  })

  test('of several sheets in one file are all told, and one that stands on several pages once', async () => {
    const other = await scanned(await drawn(77), { dpi: 100 })
    expect(await examineScan({ bytes: await pdfOf([jpeg, other]) })).toEqual(found('pdf', [slip, 77], 2))
    expect(await examineScan({ bytes: await pdfOf([jpeg, jpeg]) })).toEqual(found('pdf', [slip], 2))
  })

  test('is none on a sheet without it, nor where a QR code is not ours', async () => {
    const bare = await drawForm(complaintForm({ ...complaint, slip: null }), fontsDir)
    expect(await examineScan({ bytes: await scanned(bare.bytes, { dpi: 100 }) })).toEqual(found('jpg', []))
    for (const qr of ['https://example.cn/9', '9000000004200', '9'.repeat(13)]) {
      const definition = {
        ...complaintForm(complaint),
        header: [],
        background: [],
        content: [{ qr, fit: 80 }],
      }
      const { bytes } = await drawForm(definition, fontsDir)
      const picture = await scanned(bytes, { dpi: 100 })
      expect(await examineScan({ bytes: picture })).toEqual(found('jpg', []))
    }
  })
})

/** A PNG of that size by its own words; as much picture as is given. */
function pngOf(width: number, height: number, picture: Uint8Array): Uint8Array {
  const chunk = (name: string, body: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(picture)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a file is refused, and why is told', () => {
  const kind = async (bytes: Uint8Array) => (await examineScan({ bytes })).kind

  test('empty, or something else than it is called', async () => {
    expect(await kind(new Uint8Array())).toBe('empty')
    for (const text of ['你好', 'PK\u0003\u0004', '<svg/>', 'GIF89a', '{"a":1}'])
      expect(await kind(Buffer.from(text))).toBe('not-a-scan')
  })

  test('cut off, wherever that is', async () => {
    for (const whole of [jpeg, png])
      for (const part of [0.02, 0.3, 0.7, 0.999])
        expect(await kind(whole.subarray(0, Math.floor(whole.length * part)))).toBe('damaged')
    for (const part of [0.02, 0.5])
      expect(await kind(pdf.subarray(0, Math.floor(pdf.length * part)))).toBe('damaged')
  })

  test('too many pages', async () => {
    const long = await PDFDocument.create()
    for (let page = 0; page < 51; page++) long.addPage()
    expect(await kind(await long.save())).toBe('too-many-pages')
  })

  test('encrypted', async () => {
    const locked = await PDFDocument.create()
    locked.addPage()
    await locked.encrypt({ userPassword: '402913', ownerPassword: '830174' })
    expect(await kind(await locked.save())).toBe('encrypted')
  })

  test('more pixels than anybody scans: by its own words, before any of them is unfolded', async () => {
    const begun = performance.now()
    expect(await kind(pngOf(60_000, 60_000, new Uint8Array(1000)))).toBe('too-many-pixels')
    const wide = Uint8Array.from(jpeg)
    const frame = Buffer.from(wide.buffer).indexOf(Buffer.from([0xff, 0xc0]))
    wide.set([0xff, 0xff, 0xff, 0xff], frame + 5)
    expect(await kind(wide)).toBe('too-many-pixels')
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  test('a few bytes that unfold to gigabytes: as a PNG, as a page and as a picture of a PDF', async () => {
    expect(await kind(pngOf(100, 100, new Uint8Array(50_000_000)))).toBe('damaged')
    const folded = deflateSync(new Uint8Array(320_000_000), { level: 1 })
    expect(await kind(await pdfWith(folded, 'FlateDecode'))).toBe('too-many-pixels')
  })

  test('a picture in a PDF that says it is larger than anybody scans', async () => {
    expect(await kind(await pdfWith(jpeg, 'DCTDecode'))).toBe('too-many-pixels')
  })

  test('a picture in a PDF that cannot be made out, or only by what the window does not have', async () => {
    expect(await kind(await pdfWith(jpeg.subarray(0, 400), 'DCTDecode', 100))).toBe('damaged')
    expect(await kind(await pdfWith(Buffer.from('0000000c6a502020', 'hex'), 'JPXDecode', 100))).toBe(
      'damaged',
    )
  })
})

/** A page with one picture that says it is so wide. */
function pdfWith(picture: Uint8Array, filter: string, width = 30_000): Promise<Uint8Array> {
  return pdfOfPicture(picture, { Width: width, Height: width, Filter: filter, ColorSpace: 'DeviceGray' })
}

async function pdfOfPicture(
  picture: Uint8Array,
  own: Readonly<Record<string, string | number | boolean>>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const dict = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ...own }
  const image = pdf.context.stream(picture, dict)
  page.pushOperators(drawObject(page.node.newXObject('I', pdf.context.register(image))))
  return pdf.save()
}

describe('whatever a file holds', () => {
  /** A scan of no other slip than the one that stands on it, or a refusal that has its sentence. */
  async function isHarmless(bytes: Uint8Array): Promise<void> {
    const examined = await examineScan({ bytes })
    if (examined.kind !== 'scan') expect(ScanFault.options).toContain(examined.kind)
    else expect(examined.slips.filter((id) => id !== slip)).toEqual([])
  }

  test('random bytes behind each beginning are harmless', async () => {
    const heads = ['', '\u00ff\u00d8\u00ff\u00e0', '\u0089PNG\r\n\u001a\n', '%PDF-1.7\n'].map((head) =>
      Buffer.from(head, 'latin1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2_000 }), (head, rest) =>
        isHarmless(Buffer.concat([head, rest])),
      ),
      { numRuns: 150 },
    )
  })

  test('real files with bytes flipped, or cut off, name no other slip', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('jpeg', 'png', 'pdf'),
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 1, max: 255 })),
          {
            maxLength: 12,
          },
        ),
        fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 1, noNaN: true })),
        async (which, flips, part) => {
          const bytes = Uint8Array.from({ jpeg, png, pdf }[which])
          for (const [at, by] of flips) {
            const place = Math.floor(at * bytes.length)
            bytes[place] = (bytes[place] ?? 0) ^ by
          }
          await isHarmless(bytes.subarray(0, Math.floor(part * bytes.length)))
        },
      ),
      { numRuns: 40 },
    )
  })
})
