import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const pieceLength = 1 << 16

/** The values of a file of JSON lines, one after the other: a month of forms is not held in memory at once. */
export function* jsonLines<Value>(file: string): Generator<Value, void> {
  const handle = openSync(file, 'r')
  try {
    const piece = Buffer.alloc(pieceLength)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Value
    }
    if (rest !== '') throw new Error(`${file} ends amid a line`)
  } finally {
    closeSync(handle)
  }
}
