import { getNodeValue, type Node, printParseErrorCode } from 'jsonc-parser'
import type { z } from 'zod'

// Why a file is wrong, for the person who has it open in an editor beside: names of keys as they stand in it.

type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue
type Fault = { readonly path: Path; readonly why: string }

/** Where an issue is, and what to say of it. */
export function issueWords(issue: Issue, find: (path: Path) => Node | undefined, above: Path = []): Fault {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  const node = find(path)
  // Of a value that may be this or that, what keeps it from being the first.
  if (issue.code === 'invalid_union' && node) {
    const inner = issue.errors[0]?.[0]
    if (inner) return issueWords(inner, find, path)
  }
  const name = nameOf(path)
  if (!node) return { path, why: `缺少${name}` }
  // Our own sentences stand in the schema.
  if (/\p{Script=Han}/u.test(issue.message)) return { path, why: `${name}：${issue.message}` }
  return { path: foreignKey(issue, path), why: wordsOf(issue, name, getNodeValue(node)) }
}

function foreignKey(issue: Issue, path: Path): Path {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : []
  return key === undefined ? path : [...path, key]
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return '文件'
  if (typeof last === 'string') return `“${last}”`
  const list = path.findLast((part) => typeof part === 'string')
  return list === undefined ? `第 ${last + 1} 项` : `“${list}”的第 ${last + 1} 项`
}

const typeWord: Readonly<Record<string, string>> = {
  string: '带引号的文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '方括号里的一列',
  object: '花括号里的一组',
  record: '花括号里的一组',
  null: 'null',
}

function wordsOf(issue: Issue, name: string, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${name}应当是${typeWord[issue.expected] ?? issue.expected}`
    case 'too_small':
      return tooSmall(issue, name)
    case 'too_big':
      return tooBig(issue, name)
    case 'invalid_value':
      return `${name}是 ${JSON.stringify(value)}，只能是 ${issue.values.map(String).join('、')}`
    case 'invalid_union':
      return `${name}不能是 ${JSON.stringify(value)}`
    case 'unrecognized_keys':
      return `多了“${issue.keys.join('”“')}”，这种文件里没有这一项`
    case 'invalid_format':
      return issue.format === 'date'
        ? `${name}不是日期：${JSON.stringify(value)}`
        : `${name}的格式不对：${JSON.stringify(value)}`
    default:
      return `${name}不对`
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall, name: string): string {
  if (origin === 'array') return `${name}至少要有 ${minimum} 项`
  if (origin === 'string') return minimum === 1 ? `${name}不能空着` : `${name}至少 ${minimum} 个字`
  return inclusive ? `${name}不能小于 ${minimum}` : `${name}要大于 ${minimum}`
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig, name: string): string {
  if (origin === 'array') return `${name}最多 ${maximum} 项`
  if (origin === 'string') return `${name}最多 ${maximum} 个字`
  return inclusive ? `${name}不能大于 ${maximum}` : `${name}要小于 ${maximum}`
}

const syntaxWord: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里有不认识的写法',
  InvalidNumberFormat: '数字写得不对',
  PropertyNameExpected: '这里缺少带引号的项名，或上一行多了逗号',
  ValueExpected: '这里缺少内容，或上一行多了逗号',
  ColonExpected: '项名后面缺少冒号',
  CommaExpected: '上一项后面缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件该结束了，后面还有内容',
  InvalidCommentToken: 'JSON 文件里不能写注释',
  UnexpectedEndOfComment: 'JSON 文件里不能写注释',
  UnexpectedEndOfString: '文字少了结尾的引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 后面要有四位十六进制数',
  InvalidEscapeCharacter: '反斜杠后面的字符不对',
  InvalidCharacter: '文字里有不能直接写的控制字符',
}

export function syntaxWords(code: number): string {
  return syntaxWord[printParseErrorCode(code)] ?? '不是正确的 JSON'
}
