import { z } from 'zod'

const Standard = z.strictObject({
  title: z.string(),
  /** `{organisation}` in a line stands for the desk's own name. */
  groups: z.array(z.strictObject({ item: z.string(), lines: z.array(z.string()).min(1) })).min(1),
})

/** The two 服务标准 of S0: how the desk receives (⑦), how a worker goes to a customer (⑧). */
export const Standards = z.strictObject({ reception: Standard, door: Standard })
export type Standards = z.infer<typeof Standards>
