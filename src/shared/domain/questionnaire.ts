import { z } from 'zod'

// 客户满意度调查表 (F14; S1 三, 第二步): what is asked, and how answers are written down.

/** From the best to the worst; the digit that is typed for each, and what it counts in the index. */
export const levels = [
  { digit: 1, words: '非常满意', score: 100 },
  { digit: 2, words: '满意', score: 80 },
  { digit: 3, words: '一般', score: 60 },
  { digit: 4, words: '不满意', score: 40 },
  { digit: 5, words: '很不满意', score: 20 },
] as const
export type Level = (typeof levels)[number]['digit']

/** A campaign keeps what it asked: its answers are read by it for good. */
export const Questionnaire = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1).max(40),
        items: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
        /** Its share in the index, in percent. */
        weight: z.number().int().min(0).max(100),
      }),
    )
    .min(1)
    .max(12),
  open: z.array(z.string().trim().min(1).max(120)).max(5),
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** As in the seed: seven groups, 18 items, three open questions. The weights are ours: by how many items a group has. */
export const usualQuestionnaire: Questionnaire = {
  groups: [
    { title: '客户服务', items: ['客服工作态度', '工作及时性', '处理问题效果'], weight: 15 },
    { title: '工程服务', items: ['设备运行保养', '设备维修及时性', '维修服务质量'], weight: 15 },
    { title: '安全服务', items: ['停车与交通管理', '治安管理', '消防管理'], weight: 15 },
    { title: '环境管理', items: ['清洁状况', '虫控消杀', '绿化状况'], weight: 15 },
    { title: '有偿服务', items: ['户内维修质量', '户内保洁服务', '合同履约服务'], weight: 10 },
    { title: '投诉受理', items: ['处理态度', '处理结果'], weight: 10 },
    { title: '物业管理总体满意度', items: ['服务总体满意度'], weight: 20 },
  ],
  open: [
    '您认为本公司服务中有哪些有待改进的方面？（可另附纸）',
    '您认为本公司还应该提供哪些服务？',
    '是否有其他意见或建议？',
  ],
}

export function itemsOf({ groups }: Questionnaire): readonly string[] {
  return groups.flatMap(({ items }) => items)
}

/** One place for each item, in order; `-`: no answer, which is no answer. */
export const noAnswer = '-'

export const Answers = z.string().regex(/^[1-5-]{1,120}$/)
/** `112-3…`: the digit of each item in order. */
export type Answers = z.infer<typeof Answers>
