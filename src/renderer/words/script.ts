import { dayOf, type Instant } from '#shared/domain/day'
import type { RevisitWay } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import { dayWords } from './moment'

/** What is said to the customer, read off the screen; without one where nobody speaks to them. */
export type Script = { readonly greeting: string; readonly questions: string; readonly farewell: string }

type Told = Pick<RevisitRow, 'customer' | 'content' | 'result' | 'completedAt'>

const questions = '“问题解决了吗，处理结果您满意吗？服务质量和处理态度呢？我们处理得及时吗？”'

/** By phone, at the door, at the counter; the customer hangs up first (S3). */
export function scriptFor(
  way: RevisitWay,
  { organisation, by }: { readonly organisation: string; readonly by: string },
  row: Told,
  now: Instant,
): Script | null {
  const day = dayWords(dayOf(row.completedAt), dayOf(now))
  const about = `‘${cut(row.content, 16)}’`
  const done = row.result === '' ? `${day}处理完了` : `${day}处理完了：${cut(row.result, 20)}`
  const thanks = `谢谢您反映${about}，${done}。`
  switch (way) {
    case 'phone':
      return {
        greeting: `“${nameOf(row)}您好，这里是${organisation}前台，我是${by}。${thanks}占您一分钟，请问——”`,
        questions,
        farewell: '“还有什么意见、新的要求吗？……都记下了，谢谢您，再见。”（等对方先挂）',
      }
    case 'door':
      return {
        greeting: `“${nameOf(row)}您好，我是${organisation}的${by}，来做回访。${thanks}打扰您一分钟——”`,
        questions,
        farewell: '“还有什么意见、新的要求吗？……请您看一下写得对不对，在这里签个名。谢谢，打扰了。”',
      }
    case 'desk':
      return {
        greeting: `“${nameOf(row)}您好，您请坐。${thanks}正好请您说说——”`,
        questions,
        farewell: '“还有什么意见、新的要求吗？……请您看一下写得对不对，在这里签个名。谢谢您，慢走。”',
      }
    case 'letter':
    case 'questionnaire':
      return null
  }
}

/** The contact as the company's list names them: 甲公司　陈女士 is spoken to as 陈女士. */
function nameOf({ customer }: Told): string {
  return customer.split('　').at(-1) ?? customer
}

function cut(words: string, most: number): string {
  const line = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。！？；，]+$/u, '')
  const characters = Array.from(line)
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line
}
