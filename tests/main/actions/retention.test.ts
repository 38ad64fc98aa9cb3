import { describe, expect, test } from 'vitest'
import { RetentionKind, usualRetention } from '#shared/domain/retention'
import { verify } from '../../../src/main/store/verify'
import { textByPoppler } from '../../forms/look'
import { noPrinter, openTestDesk, setUp } from '../../support/desk'
import { afterOneYear, afterThreeYears, filledDesk } from '../../support/erasing'

describe('保存期限', () => {
  test('are the usual ones until the supervisor sets others, which is an event; what is the same changes nothing', async () => {
    const desk = await openTestDesk(noPrinter)
    try {
      await setUp(desk)
      expect((await desk.ask('retention.show', {})).retention).toEqual(usualRetention)
      expect(await desk.reply('retention.set', { retention: usualRetention })).toMatchObject({
        reason: 'nothing-changed',
      })
      const longer = { ...usualRetention, case: 60 }
      expect((await desk.ask('retention.set', { retention: longer })).retention).toEqual(longer)
      expect((await desk.reply('retention.set', { retention: { ...longer, case: 0 } })).kind).toBe('fault')
      const kinds = desk.db.prepare("SELECT kind FROM event WHERE recordTable = 'retention'").pluck().all()
      expect(kinds).toEqual(['retention.set'])
      expect(verify(desk.db).kind).toBe('whole')
      expect(await desk.reply('retention.print', {})).toMatchObject({ reason: 'nothing-due' })
    } finally {
      desk.close()
    }
  })

  test('that are over stand on a sheet without a name, with room for the supervisor’s', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = afterOneYear
      const slip = await desk.ask('retention.print', {})
      desk.now = afterThreeYears
      const text = textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf)
      expect(text).toContain('来电来访（没有立项）')
      const all = await desk.ask('retention.print', {})
      const page = textByPoppler((await desk.ask('slip.show', { slipId: all.id })).pdf)
      expect(page).toContain('TS-202611-0002')
      expect(page).not.toContain('陈女士')
      expect(RetentionKind.options.length).toBe(14)
    } finally {
      desk.close()
    }
  })
})
