import { z } from 'zod'
import { ItemStanding } from '#shared/domain/item-standing'
import { Quality, qualityWord, timelinessWord } from '#shared/domain/revisit'

/** Why a row is counted, beside what a gauge says of it (item-standing.ts). */
export const FigureStanding = z.enum([
  ...ItemStanding.options,
  /** Received, closed or left open: its own times say which. */
  'counted',
  'answered',
  'met',
  'overdue',
  'handled',
  'called',
  'newCase',
  'inkRefused',
  'inkLeft',
  'noName',
  'replyOnly',
  ...Quality.options,
  'prompt',
  'fair',
  'slow',
  'unanswered',
])
export type FigureStanding = z.infer<typeof FigureStanding>

/** Of the standings of figures those whose word says it all. */
export const figureStandingWord: Readonly<
  Record<Exclude<FigureStanding, ItemStanding | 'counted' | 'overdue' | 'handled'>, string>
> = {
  answered: '当场答复',
  met: '按时',
  called: '又来催',
  newCase: '又来了，另立新案',
  inkRefused: '拒签',
  inkLeft: '未签离开',
  noName: '不留名',
  replyOnly: '只要复函',
  ...qualityWord,
  prompt: timelinessWord.prompt,
  fair: timelinessWord.fair,
  slow: timelinessWord.late,
  unanswered: '未评价',
}
