import { dayOf, type Instant, shortDay } from '#shared/domain/day'

/** What the open letter is about. */
export type LetterMatter = {
  readonly number: string
  readonly receivedAt: Instant
  readonly content: string
  readonly handler: string
  readonly completedAt: Instant
  readonly result: string
}

/** A letter says what it answers; it does not repeat a page of it. */
const longest = 60

/**
 * 公开信 (S1 第十六条) as it is proposed: what was brought, what was done, and what is asked. One paragraph a line; head,
 * salutation and signature are the form's.
 */
export function letterProposed(matter: LetterMatter): string {
  const { number, receivedAt, content, handler, completedAt, result } = matter
  const by = handler === '' ? '' : `由${handler}`
  return [
    `您于 ${shortDay(dayOf(receivedAt))} 向我们反映“${inShort(content)}”，我们已登记（编号 ${number}）。`,
    ended(`${shortDay(dayOf(completedAt))}，${by}处理完毕${result === '' ? '' : `：${result}`}`),
    '现在问题是否已经解决，服务质量、处理态度和处理结果您是否满意，处理是否及时？请在下面的回执上打勾，写下您的意见，签名后撕下交回前台；也可以打电话告诉我们。',
    '如果没有解决，或者您有新的要求，我们会接着处理，并给您答复。感谢您的反映。',
  ].join('\n')
}

/** In one line, cut where it is too long. */
function inShort(content: string): string {
  const line = content
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。！？；，]+$/u, '')
  const characters = Array.from(line)
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line
}

function ended(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return /[。！？]$/u.test(line) ? line : `${line}。`
}
