import { emptyTitle } from '#shared/domain/blank-form'
import type { MeetingSteps } from '#shared/domain/meeting-step'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import type { BuiltIn } from '../built-in'
import { keepPaper } from '../paper-store'
import { deskOf } from '../store/desk'
import { currentProfile } from '../store/profile'
import { knownSlip } from '../store/slip'
import { setPaper } from '../store/slip-row'
import { questionnaireNow } from '../store/survey-rule'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { makeSlip } from './make-slip'
import { managerTitleOf } from './manager-facts'
import { opinionGivers } from './opinion-givers'
import type { Press } from './press'
import { orderMedia } from './slip-order'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'
import { showChecklist } from './walks-checklist'

export type BlankStation = SignedStation & {
  readonly builtIn: BuiltIn
  readonly press: Press
  readonly workshop: Workshop
  readonly paperFolder: string
}

/** 打印空白表单. Drawn first: it has neither number nor QR, so that nothing is lost with one that was cut off. */
export async function printBlank(
  station: BlankStation,
  meetingSteps: () => MeetingSteps,
  { form }: Asked<'blank.print'>,
): Promise<SlipView> {
  const { db, workshop, paperFolder } = station
  const organisation = deskOf(db)?.organisation ?? ''
  const managerTitle = managerTitleOf(currentProfile(db))
  const givers = opinionGivers(db).map(({ name }) => name)
  const facts = {
    form,
    organisation,
    managerTitle,
    opinionGivers: givers,
    media: orderMedia(db),
    checklist: showChecklist(station).list,
    questionnaire: questionnaireNow(db),
    meetingSteps: meetingSteps().steps,
  }
  const drawn = await workshop.draw({ form: 'blank', facts })
  const paper = await keepPaper(paperFolder, drawn.bytes)
  const act = actOf(station, 'slip.made')
  const title = emptyTitle(form)
  const made = transaction(db, (tx) => {
    const slip = makeSlip(tx, { form: 'blank', title, caseId: null, month: null, kind: 'first' }, act)
    const { pages, missing } = drawn
    setPaper(tx, slip.slipId, { paper, pages, missingGlyphs: missing }, { ...act, kind: 'slip.drawn' })
    return slip
  })
  station.press.start(made)
  station.changed('print', 'today')
  return viewOfSlip(station, knownSlip(db, made.slipId))
}
