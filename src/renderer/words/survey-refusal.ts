import type { SurveyStanding } from '#shared/domain/survey'
import type { Refusal } from '#shared/ipc/contract'
import { surveyWords } from './surveys'

const over = '这次调查已经结束，不能再改了。'
const notApproved = '还没有审批。先在“计划”里记下谁批的。'
const noSurvey = '这次调查找不到了，请回列表重新打开。'
const noSheet = '这份调查表找不到了，请换一份。'
const erased = '过了保存期限，内容已经删除。'

const workRefusal = {
  'work-under-way': '另一件事正在做，等它好了再来。',
  canceled: '停下了，已经排的都在。',
  'disk-full': '硬盘满了，没有排完。已经排的都在，腾出地方再按“补齐”。',
  'not-writable': '写不进硬盘，没有排完。已经排的都在，请检查硬盘再按“补齐”。',
} as const

/** Why nothing goes out or comes back now; null where it may. */
export const standingRefusal: Readonly<Record<SurveyStanding, string | null>> = {
  planned: notApproved,
  approved: null,
  closed: over,
  dropped: over,
}

export const makeSurveyRefusal: Readonly<Record<Refusal<'survey.make'>, string>> = {
  ...workRefusal,
  'nobody-there': '这些楼里没有在驻客户。请先到客户资料登记，或者换别的楼。',
  'period-crossed': '调查时段的结束早于开始，请改好。',
  'days-crossed': '开会、告示、收回、汇总要一天接一天，请改好日期。',
}
export const fillSurveyRefusal: Readonly<Record<Refusal<'survey.fill'>, string>> = {
  ...workRefusal,
  'no-such-survey': noSurvey,
  over,
  'nobody-new': '每一户都有调查表了。',
}
export const surveyStepRefusal: Readonly<
  Record<Refusal<'survey.approve' | 'survey.drop' | 'survey.close'>, string>
> = {
  'no-such-survey': noSurvey,
  over,
  'not-approved': notApproved,
  'approved-already': '已经审批过了。',
  'time-in-future': '这个时间还没到，请填批的时间。',
  'time-before-plan': '这个时间早于制定计划的时间，请填批的时间。',
  'more-came': '刚才又收回或者录入了调查表，数目变了。请再看一遍，再关闭。',
}
export const printListRefusal: Readonly<Record<Refusal<'survey.printList'>, string>> = {
  'no-such-survey': noSurvey,
  'not-approved': notApproved,
  'not-drawn': '还没有抽，抽了再打。',
  dropped: '这次调查不做了，不用打。',
  erased,
}
export const printFormsRefusal: Readonly<Record<Refusal<'survey.print'>, string>> = {
  'no-such-survey': noSurvey,
  'no-such-sheet': noSheet,
  'not-approved': notApproved,
  over,
  'nobody-left': '这里没有要打的了：没收回的都打过调查表。',
  erased,
}
export const sendFormsRefusal: Readonly<Record<Refusal<'survey.send'>, string>> = {
  'no-queue-chosen': '还没有选打印机。请到 设置 → 打印机 选一台，再按“再打”；调查表都在。',
}
export const sheetRefusal: Readonly<
  Record<Refusal<'survey.issue' | 'survey.recall' | 'survey.takeIn' | 'survey.sheet'>, string>
> = {
  'no-such-survey': noSurvey,
  'no-such-sheet': noSheet,
  'not-approved': notApproved,
  over,
  'nobody-left': '这里的都发出去了。',
  'nothing-changed': '和原来一样，没有改动。',
  'not-out': '这份没有发出。',
  'back-already': '这份已经回来了。先把回来的改掉，再改发出。',
  'entered-already': '这份已经录入，不能改成没有收回。',
  erased,
}
export const enterRefusal: Readonly<Record<Refusal<'survey.enter'>, string>> = {
  'no-such-sheet': noSheet,
  'not-approved': notApproved,
  over,
  'entered-already': '这份已经有人录过了，没有再记一遍。录错了，按“改录入”。',
  'not-entered': '这份还没有录过，请直接登记。',
  struck: surveyWords.struckOut,
  'other-questions': '这份表的项目和这次调查的不一样，请换一份。',
  'day-in-future': '填写日期还没到，请改好。',
  'words-are-case': '有一条意见已经转为案件，不能在这里改了。要补充，请打开案件。',
  erased,
}
export const drawSurveyRefusal: Readonly<Record<Refusal<'survey.draw'>, string>> = {
  'no-such-survey': noSurvey,
  'not-approved': notApproved,
  over,
  'drawn-already': '已经抽过了，只抽一次。',
  'none-wanted': surveyWords.noneWanted,
  'nothing-entered': surveyWords.nothingEntered,
}
export const auditRefusal: Readonly<Record<Refusal<'survey.audit'>, string>> = {
  'no-such-sheet': noSheet,
  over,
  'not-drawn': '这份没有抽中。',
  'reason-missing': '作弊的请写怎么看出来的。',
  'nothing-changed': '和原来一样，没有改动。',
  erased,
}
