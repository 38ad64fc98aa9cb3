/** What stands where in an archived book, as the file itself says: its bookmarks and the names of its parts (book.ts). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** Pages counted from 1. */
export type PageRange = { readonly firstPage: number; readonly pages: number }
export type Chapter = PageRange & { readonly title: string }

export function chaptersOf(document: PDFDocument): readonly Chapter[] {
  const places = placesOf(document)
  const marks: { title: string; firstPage: number }[] = []
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  for (let item = outlines?.lookupMaybe(PDFName.of('First'), PDFDict); item; ) {
    const title = item.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText()
    marks.push({ title, firstPage: pageOf(item.lookup(PDFName.of('Dest'), PDFArray), places) })
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return marks.map(({ title, firstPage }, place) => {
    const end = marks[place + 1]?.firstPage ?? document.getPageCount() + 1
    return { title, firstPage, pages: end - firstPage }
  })
}

/** The forms that bear the number, in the order of the book. */
export function formsNumbered(document: PDFDocument, number: string): readonly PageRange[] {
  const parts = namedParts(document)
  return parts.flatMap(({ name, firstPage }, place) => {
    const end = parts[place + 1]?.firstPage ?? document.getPageCount() + 1
    return name.split(' ')[1] === number ? [{ firstPage, pages: end - firstPage }] : []
  })
}

function namedParts(document: PDFDocument): readonly { readonly name: string; readonly firstPage: number }[] {
  const places = placesOf(document)
  const names = document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('Dests'), PDFDict)
    ?.lookupMaybe(PDFName.of('Names'), PDFArray)
  const parts: { name: string; firstPage: number }[] = []
  for (let place = 0; names && place < names.size(); place += 2) {
    const name = names.lookup(place, PDFString, PDFHexString).decodeText()
    parts.push({ name, firstPage: pageOf(names.lookup(place + 1, PDFArray), places) })
  }
  return parts.toSorted((a, b) => a.firstPage - b.firstPage)
}

type Places = ReadonlyMap<string, number>

function placesOf(document: PDFDocument): Places {
  return new Map(document.getPages().map(({ ref }, place) => [ref.toString(), place + 1]))
}

function pageOf(destination: PDFArray, places: Places): number {
  const page = destination.get(0)
  const place = page instanceof PDFRef ? places.get(page.toString()) : undefined
  if (place === undefined) throw new Error('A destination of the book leads to no page')
  return place
}
