import { approvalOutcomeWord, approvalSubjectWord, approvalWayWord } from '#shared/domain/approval'
import { correctedFieldWord } from '#shared/domain/correction'
import { callPurposeWord, linkKindWord } from '#shared/domain/follow-up'
import { gradeChangeWord, gradeWord } from '#shared/domain/grade'
import { channelWord } from '#shared/domain/kind'
import { clockWord } from '#shared/domain/profile'
import type { Ending } from '#shared/domain/runs'
import { type Section, section, signed, time, yes } from './record-section'

const endingWord: Readonly<Record<Ending, string>> = {
  met: '按时或逾期办到',
  unresolved: '没有办到',
  regraded: '改级终止',
  lapsed: '不再适用',
}

/** What belongs to a case beside its handling. */
export const partSections: readonly Section[] = [
  section('答应客户的', '每个承诺一行', ({ file }) => file.promises, [
    ['承诺时间', '', ({ madeAt }) => time(madeAt)],
    ['承诺人', '', ({ by }) => by],
    ['承诺', '', ({ words }) => words],
    ['期限', '', ({ dueAt }) => time(dueAt)],
    ['兑现时间', '没有兑现的为空', ({ kept }) => time(kept?.at)],
  ]),
  section('改级', '每次改级一行', ({ file }) => file.gradeChanges, [
    ['改级时间', '', ({ at }) => time(at)],
    ['原等级', '', ({ from }) => gradeWord[from]],
    ['等级', '改成的等级', ({ to }) => gradeWord[to]],
    ['依据', '', ({ why }) => gradeChangeWord[why]],
    ['原因', '', ({ reason }) => reason],
    ['决定人', '', ({ by }) => by],
  ]),
  section('审批', '每次请批一行', ({ file }) => file.approvals, [
    ['审批单编号', 'SP-年月-序号', ({ number }) => number],
    ['请批事项', '', ({ subject }) => approvalSubjectWord[subject]],
    ['原因', '', ({ reason }) => reason],
    ['请批时间', '', ({ askedAt }) => time(askedAt)],
    ['审批人', '请谁批的', ({ approver }) => approver],
    ['决定时间', '没有决定的为空', ({ decision }) => time(decision?.at)],
    ['决定', '同意、部分同意、不同意', ({ decision }) => decision && approvalOutcomeWord[decision.outcome]],
    ['决定人', '', ({ decision }) => decision?.by],
    ['方式', '当面、审批单签字、电话', ({ decision }) => decision && approvalWayWord[decision.way]],
  ]),
  section('来电', '立案以后每次来电来访一行：催办、查询等', ({ file }) => file.calls, [
    ['来电时间', '', ({ at }) => time(at)],
    ['渠道', '', ({ channel }) => channelWord[channel]],
    ['目的', '催办、查询进度、补充情况等', ({ purpose }) => callPurposeWord[purpose]],
    ['来电人', '', ({ caller }) => caller],
    ['客户所说', '', ({ words }) => words],
    ['回答', '', ({ told }) => told],
    ['再次提出', '逾期或办完以后又来找的：是、否', ({ isRaisedAgain }) => yes(isRaisedAgain)],
  ]),
  section('关联', '和每个有关的案件一行', ({ file }) => file.links, [
    ['关联编号', '', ({ number }) => number],
    ['关系', '', ({ kind }) => linkKindWord[kind]],
    ['先后', '对方在前、对方在后', ({ isLater }) => (isLater ? '对方在前' : '对方在后')],
  ]),
  section(
    '更正',
    '每处更正一行',
    ({ file }) =>
      file.corrections.flatMap(({ changes, ...correction }) =>
        changes.map((change) => ({ ...correction, change })),
      ),
    [
      ['更正时间', '', ({ at }) => time(at)],
      ['更正人', '', ({ by }) => by],
      ['更正项', '', ({ change }) => correctedFieldWord[change.field]],
      ['更正前', '', ({ change }) => change.before],
      ['更正后', '', ({ change }) => change.after],
      ['原因', '', ({ reason }) => reason],
      ['更正签名', '签名以后更正的才有', ({ signature }) => signed(signature)],
    ],
  ),
  section('时限', '每个时限一行', ({ file }) => file.deadlines, [
    ['第几次', '属于第几次处理', ({ round }) => round],
    ['时限', '转呈、协调、答复、处理、交回、回访等', ({ clock }) => clockWord[clock]],
    ['开始时间', '', ({ startedAt }) => time(startedAt)],
    ['期限', '到什么时候', ({ dueAt }) => time(dueAt)],
    ['停止时间', '还在走的为空', ({ stoppedAt }) => time(stoppedAt)],
    ['结束', '怎样结束的', ({ ending }) => ending && endingWord[ending]],
    [
      '逾期',
      '停止时间晚于期限：是、否',
      ({ stoppedAt, dueAt }) => stoppedAt !== null && yes(stoppedAt > dueAt),
    ],
  ]),
  section('扫描件', '每个扫描件一行，文件在“扫描件”文件夹里', ({ scans }) => scans, [
    ['文件', '扫描件文件夹里的文件名', ({ name }) => name],
    ['单据', '', ({ title }) => title],
    ['页数', '', ({ pages }) => pages],
    ['收进时间', '', ({ at }) => time(at)],
    ['SHA-256', '文件的校验和', ({ file }) => file],
  ]),
]
