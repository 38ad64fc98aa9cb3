import { blankNotice, type NoticeFacts } from '../../src/main/forms/notice-facts'
import { at, firstSlip, organisation } from './made-up'

/** As it goes out: who, what, until when; the rest is ink. */
export const notice: NoticeFacts = {
  ...blankNotice(organisation),
  slip: firstSlip(61, '2026-11-23T03:00:00.000Z'),
  number: 'ZG-202611-0001',
  to: '保洁　张主管',
  from: '前台　王敏',
  at: at('2026-11-23T03:00:00.000Z'),
  checked: '2026-11-23 周检',
  subject: '周检发现的问题',
  problems: [
    { serial: '1', place: '3号楼-1层大堂', words: '地面有明显垃圾，垃圾桶外壁没有擦' },
    { serial: '2', place: '北门绿地', words: '绿地有枯枝，没有及时修剪' },
  ],
  demand: '清理干净，垃圾桶每天擦一次。',
  dueAt: at('2026-11-26T10:00:00.000Z'),
}

/** A copy with what became of it. */
export const rechecked: NoticeFacts = {
  ...notice,
  slip: {
    id: 62,
    copy: 2,
    kind: 'copy',
    printedAt: at('2026-11-30T03:00:00.000Z'),
    printedBy: '王敏',
  },
  received: { words: '张主管　2026-11-23 15:00' },
  answer: { words: '枯枝已剪，地面已扫。', signed: { words: '张主管　2026-11-25 16:00' } },
  rechecks: [
    {
      serial: '1',
      at: at('2026-11-26T01:00:00.000Z'),
      isPassed: true,
      words: '',
      nextDueAt: null,
      by: '王敏',
    },
    {
      serial: '2',
      at: at('2026-11-26T01:10:00.000Z'),
      isPassed: false,
      words: '西侧还有枯枝',
      nextDueAt: at('2026-11-28T10:00:00.000Z'),
      by: '王敏',
    },
  ],
  checkedBy: { words: '王敏　2026-11-26 09:10' },
}
