import { z } from 'zod'
import { Limit, Profile, Rule } from '#shared/domain/profile'

/** A limit that the source document leaves open (its own ×): the desk is asked before the procedure can be adopted. */
export const OpenLimit = z.strictObject({
  unit: z.enum(['minutes', 'hours', 'days', 'workingDays']),
  count: z.null(),
})

export const TemplateRule = Rule.extend({ limit: z.union([Limit, OpenLimit]) })
export type TemplateRule = z.infer<typeof TemplateRule>

/** 作业规程 as a file: complete, or with limits that the desk has to fill in. */
export const ProfileTemplate = Profile.omit({ version: true, validFrom: true }).extend({
  rules: z.array(TemplateRule).nonempty(),
})
export type ProfileTemplate = z.infer<typeof ProfileTemplate>

/** Which rules, by their place, still want a value. */
export function openRulesOf({ rules }: Pick<ProfileTemplate, 'rules'>): readonly number[] {
  return rules.flatMap(({ limit }, place) => ('count' in limit && limit.count === null ? [place] : []))
}
