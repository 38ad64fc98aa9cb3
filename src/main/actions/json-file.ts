import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { z } from 'zod'
import { issueWords, syntaxWords } from './json-fault'

/** What the clerk chose to be read; a file with more bytes than were allowed is not read. */
export type ChosenFile =
  | { readonly kind: 'canceled' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }
  /** A folder, a pipe, a device. */
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly name?: string }

export type OpenFile = (extension: string | readonly string[], largest: number) => Promise<ChosenFile>

export const largestFile = 1_048_576
/** Brackets in brackets; our own files have six. The parser calls itself for each. */
export const deepest = 64

export type WrongFile = { readonly kind: 'wrong'; readonly line: number | null; readonly why: string }

type Path = readonly (string | number)[]

/** What a file holds, and where in it each part stands. */
export type JsonFile<Content> = {
  readonly kind: 'read'
  readonly content: Content
  /** The wrong file that it is because of that part. */
  readonly wrongAt: (path: Path, why: string) => WrongFile
}

/** Reads JSON against its schema; of a wrong file, the first line that is wrong and why. */
export function readJson<Schema extends z.ZodType>(
  chosen: Exclude<ChosenFile, { kind: 'canceled' }>,
  schemaFor: (value: unknown) => Schema,
): JsonFile<z.output<Schema>> | WrongFile {
  if (chosen.kind === 'unreadable') return wrong(null, '文件打不开')
  if (chosen.kind === 'not-a-file') return wrong(null, '这不是普通文件，打不开')
  if (chosen.kind === 'too-large' || chosen.bytes.length > largestFile)
    return wrong(null, '文件超过 1 MB，不像是这种文件')
  const text = textOf(chosen.bytes)
  if (text === null) return wrong(null, '文件不是 UTF-8 编码，请另存为 UTF-8 后再试')
  if (depthOf(text) > deepest) return wrong(null, `括号嵌套超过 ${deepest} 层，不像是这种文件`)
  const tree = treeOf(text)
  if (tree.kind === 'wrong') return tree
  const at = (path: Path) => nearest(tree.root, path)
  const wrongAt = (path: Path, why: string) => wrong(lineAt(text, at(path).offset), why)
  const twice = keyGivenTwice(tree.root)
  if (twice) return wrong(lineAt(text, twice.offset), `“${twice.value}”写了两次`)
  const foreign = foreignIn(tree.root)
  if (foreign) return wrong(lineAt(text, foreign.offset), foreign.why)
  const value: unknown = getNodeValue(tree.root)
  const parsed = schemaFor(value).safeParse(value)
  if (parsed.success) return { kind: 'read', content: parsed.data, wrongAt }
  // What stands first in the file is named first, whatever order the schema has.
  const find = (path: Path) => findNodeAtLocation(tree.root, [...path])
  const faults = parsed.error.issues.map((issue) => {
    const fault = issueWords(issue, find)
    return { ...fault, offset: at(fault.path).offset }
  })
  const [first] = faults.sort((one, other) => one.offset - other.offset)
  return first ? wrongAt(first.path, first.why) : wrong(null, '文件内容不对')
}

function wrong(line: number | null, why: string): WrongFile {
  return { kind: 'wrong', line, why }
}

/** A byte order mark is allowed and left out; null: not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function treeOf(text: string): { readonly kind: 'tree'; readonly root: Node } | WrongFile {
  if (text.trim() === '') return wrong(null, '文件是空的')
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [first] = errors
  if (first) return wrong(lineAt(text, first.offset), syntaxWords(first.error))
  return root ? { kind: 'tree', root } : wrong(1, '文件不是 JSON')
}

/** How deep the brackets go, those in quotes left out. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/gs)) {
    if (token === '[' || token === '{') most = Math.max(most, ++depth)
    else if (token === ']' || token === '}') depth--
  }
  return most
}

/**
 * A part that no such file has and that would not be seen later: as an object's key `__proto__` lends what the file
 * does not say, and half a character or a control character cannot be kept, shown or printed.
 */
function foreignIn(node: Node): { readonly offset: number; readonly why: string } | null {
  const { type, value, offset, children = [] } = node
  if (type === 'property' && children[0]?.value === '__proto__')
    return { offset, why: '多了“__proto__”，这种文件里没有这一项' }
  if (type === 'string' && /\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(value))
    return { offset, why: '文字里有不能显示的字符' }
  for (const child of children) {
    const inner = foreignIn(child)
    if (inner) return inner
  }
  return null
}

/** The part that the path names, or, where it is missing, the part that it is missing from. */
function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The second key of that name in one object: the first would be lost without a word. */
function keyGivenTwice(node: Node): Node | null {
  const keys = new Set<unknown>()
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined
    if (key && keys.has(key.value)) return key
    if (key) keys.add(key.value)
    const inner = keyGivenTwice(child)
    if (inner) return inner
  }
  return null
}
