import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { band, signatureRow } from './cells'
import { across, fieldRow } from './fields'
import type { RecoveryFacts } from './handover-facts'
import { heading } from './month-rows'
import { bodySize, sheet } from './paper'

/** 找回口令单: goes into an envelope at once; it is no slip and has no QR code, because no copy may stay here. */
export function recoveryForm(facts: RecoveryFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F21',
      version: 1,
      organisation: facts.organisation,
      title: '找回口令单',
      reference: stampOf(facts.madeAt),
      marks: ['密封保存'],
      slip: null,
      madeAt: facts.madeAt,
      orientation: 'portrait',
    },
    [
      band(across, [fieldRow(across, [['管理员', facts.operator]])]),
      {
        margin: [0, 40, 0, 40],
        text: facts.code,
        font: 'Hei',
        fontSize: 24,
        alignment: 'center',
      },
      heading('怎样用'),
      ...[
        '1. 打印后马上装进信封，封口处签字，锁进保险柜；电脑里不留底，只能看这一次。',
        '2. 管理员忘了口令时，在登录画面点「找回口令」，填上面的 20 个字符和新的口令。',
        '3. 只能用一次。用过以后，今日上会一直提示，直到管理员看过；请再生成一张新的。',
        '4. 重新生成以后，这一张作废。',
      ].map((text) => ({
        text,
        margin: [0, 0, 0, 8] as [number, number, number, number],
        width: bodySize('portrait').width,
      })),
      heading('密封'),
      band(across, [signatureRow('密封人', null), signatureRow('保管人', null)]),
    ],
  )
}
