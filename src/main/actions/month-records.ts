import { closeOutcomeWord, handoffRoleWord, receiveWayWord, replyWayWord } from '#shared/domain/case'
import { leadOf } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { printedCustomer, relationWord } from '#shared/domain/customer'
import { gradeWord } from '#shared/domain/grade'
import { channelWord, kindWord, natureWord, subjectKindWord } from '#shared/domain/kind'
import { caseStateWord, stateOf } from '#shared/domain/progress'
import {
  qualityWord,
  revisitOutcomeWord,
  revisitWayWord,
  timelinessWord,
  visitorOf,
} from '#shared/domain/revisit'
import { feeWord, feeWords, orderStanding } from '#shared/domain/work-order'
import type { RecordRow, RecordsOrder } from '../archive/records'
import { partSections } from './month-record-parts'
import { type RecordedCase, type Section, section, signed, time, yes } from './record-section'

// records.csv and records.json of a month: every case with its parts, in columns that say what they are. Who asked that
// name, room and phone are kept back (保密) is kept back here as on paper; erased values are gone here as everywhere.

const matterOf = ({ file }: RecordedCase) => withCorrections(file.matter, file.corrections)
const customerOf = (one: RecordedCase) => printedCustomer(matterOf(one))

const sections: readonly Section[] = [
  section('案件', '每个编号一行', (one) => [one], [
    ['编号', '意见表编号：前缀-年月-序号，年月是给号的月份', (one) => one.file.matter.number],
    ['类别', '投诉、报修服务、意见建议、咨询、求助、表扬', (one) => kindWord[one.file.matter.kind]],
    ['渠道', '来访、来电、信函、网络、上级转办', (one) => channelWord[one.file.matter.channel]],
    ['收到时间', '第一次接触的时间，北京时间', (one) => time(one.file.matter.receivedAt)],
    [
      '计入时间',
      '按它算在哪个月：收到时间，那个月已归档的按录入时间',
      (one) => time(one.file.matter.countedAt),
    ],
    ['登记时间', '给号的时间', (one) => time(one.file.matter.registeredAt)],
    ['单位', '客户单位；保密的写“保密”', (one) => customerOf(one).company],
    [
      '联系人',
      '不留名的写“不留名”',
      (one) => (customerOf(one).isAnonymous ? '不留名' : customerOf(one).contactName),
    ],
    [
      '关系',
      '联系人与单位或住户的关系',
      (one) => {
        const { relation } = customerOf(one)
        return relation && relationWord[relation]
      },
    ],
    ['电话', '几个电话之间用顿号', (one) => customerOf(one).phones.join('、')],
    ['地址', '楼栋-房号', (one) => customerOf(one).address],
    ['事项', '分类', (one) => one.file.matter.category],
    ['发生时间', '客户所说', (one) => matterOf(one).occurredWhen],
    ['地点', '客户所说', (one) => matterOf(one).place],
    ['内容', '更正以后的内容；更正以前的见“更正”', (one) => matterOf(one).content],
    ['客户要求', '客户所说', (one) => matterOf(one).demand],
    [
      '被投诉对象',
      '人员、部门或外包单位、其他租户、设施、不详',
      (one) => subjectKindWord[one.file.matter.subjectKind],
    ],
    ['被投诉人', '姓名或部门', (one) => one.file.matter.subjectName],
    [
      '等级',
      '轻微、重要、重大；没有等级的类别为空',
      (one) => one.file.matter.grade && gradeWord[one.file.matter.grade],
    ],
    [
      '性质',
      '有效、无效、待查等；只有投诉有',
      (one) => one.file.matter.nature && natureWord[one.file.matter.nature],
    ],
    [
      '主办部门',
      '最后一次处理的主办部门',
      ({ file }) => leadOf(file, file.rounds.at(-1)?.number ?? 1)?.department,
    ],
    ['内容签名', '投诉内容确认的签名结果', (one) => signed(one.file.matter.contentSignature)],
    ['状态', '归档时到了哪一步', (one) => caseStateWord[stateOf(one.file)]],
    ['销项时间', '没有销项的为空', (one) => time(one.file.matter.closing?.at)],
    [
      '销项结果',
      '已解决、撤诉、作废等',
      ({ file: { matter } }) => matter.closing && closeOutcomeWord[matter.closing.outcome],
    ],
    ['销项说明', '', (one) => one.file.matter.closing?.note],
    ['并入', '并入的案件编号', (one) => one.file.matter.closing?.mergedInto],
    ['原纸号', '作废后又找到的空白编号单上的编号', (one) => one.file.matter.paperNumber],
    ['保密', '客户要求保密：是、否', (one) => yes(one.file.matter.isConfidential)],
    [
      '作业规程',
      '登记时用的规程和版本',
      ({ file: { matter } }) => `${matter.profile} ${matter.profileVersion}`,
    ],
  ]),
  section('处理', '每次处理一行', ({ file }) => file.rounds, [
    ['第几次', '没有解决的从 2 起再处理', ({ number }) => number],
    ['开始时间', '', ({ startedAt }) => time(startedAt)],
    ['协调时间', '', ({ coordination }) => time(coordination?.at)],
    ['协调', '谁定了什么', ({ coordination }) => coordination && `${coordination.by}：${coordination.words}`],
    ['答复时间', '', ({ reply }) => time(reply?.at)],
    [
      '答复',
      '谁用什么方式告诉了客户什么',
      ({ reply }) => reply && `${reply.by}（${replyWayWord[reply.way]}）：${reply.words}`,
    ],
    ['处理结果', '', ({ result }) => result?.words],
    ['处理人', '', ({ result }) => result?.handler],
    ['完成时间', '', ({ result }) => time(result?.completedAt)],
    ['补救', '', ({ result }) => result?.remedy],
    ['预防', '', ({ result }) => result?.prevention],
    ['结果签名', '处理结果确认的签名结果', ({ result }) => signed(result?.signature)],
    ['部门意见', '', ({ opinion }) => opinion && `${opinion.by}：${opinion.words}`],
    ['当场办结', '前台自己办的：是、否', ({ isOnSpot }) => yes(isOnSpot)],
    ['无法处理', '原因', ({ unsolvable }) => unsolvable?.reason],
  ]),
  section('转呈', '送给每个部门一行', ({ file }) => file.handoffs, [
    ['第几次', '属于第几次处理', ({ round }) => round],
    ['角色', '主办、协办、呈报', ({ role }) => handoffRoleWord[role]],
    ['部门', '', ({ department }) => department],
    ['送给', '', ({ person }) => person],
    ['转呈时间', '', ({ sentAt }) => time(sentAt)],
    ['领单时间', '', ({ received }) => time(received?.at)],
    ['领单人', '', ({ received }) => received?.by],
    ['领单方式', '当面签、留置、电话告知', ({ received }) => received && receiveWayWord[received.way]],
    ['完成时间', '部门办完的时间', ({ completion }) => time(completion?.completedAt)],
    ['处理人', '', ({ completion }) => completion?.handler],
    ['交回时间', '意见表交回前台的时间', ({ returned }) => time(returned?.at)],
    ['接收人', '', ({ returned }) => returned?.toName],
    ['退回时间', '部门不办、退回的时间', ({ sentBack }) => time(sentBack?.at)],
    ['退回原因', '', ({ sentBack }) => sentBack?.reason],
  ]),
  section('派工单', '每张派工单一行', ({ file }) => file.workOrders, [
    ['派工单编号', 'PG-年月-序号', ({ number }) => number],
    ['第几次', '属于第几次处理', ({ round }) => round],
    ['派工时间', '', ({ sent }) => time(sent?.at)],
    ['部门', '', ({ sent }) => sent?.department],
    ['工人', '', ({ sent }) => sent?.worker],
    ['派工内容', '为空的和案件内容一样', ({ content }) => content],
    ['接单时间', '', ({ accepted }) => time(accepted?.at)],
    ['到场时间', '', ({ arrivedAt }) => time(arrivedAt)],
    ['完成时间', '结束的时间', ({ ended }) => time(ended?.at)],
    ['结果', '', (order) => orderStanding(order)],
    ['处理过程', '', ({ process }) => process],
    ['用料', '', ({ materials }) => materials],
    [
      '收费',
      '',
      ({ fee }) =>
        [feeWord[fee.state], fee.items, fee.cents !== null && feeWords(fee.cents)].filter(Boolean).join('　'),
    ],
    ['验收签名', '', ({ acceptanceSignature }) => signed(acceptanceSignature)],
  ]),
  section('回访', '每次回访一行，没有联系上的也算', ({ file }) => file.revisits, [
    ['第几次', '属于第几次处理', ({ round }) => round],
    ['回访记录编号', 'HF-年月-序号', ({ record }) => record],
    ['回访时间', '', ({ at }) => time(at)],
    ['回访人', '', visitorOf],
    ['方式', '', ({ way }) => revisitWayWord[way]],
    ['结果', '已答、没联系上、拒绝、号码错误', ({ outcome }) => revisitOutcomeWord[outcome]],
    ['质量', '满意、基本满意、不满意', ({ quality }) => quality && qualityWord[quality]],
    ['及时', '及时、一般、不及时', ({ timeliness }) => timeliness && timelinessWord[timeliness]],
    ['解决了', '是、否', ({ isSolved }) => isSolved !== null && yes(isSolved)],
    ['客户所说', '', ({ said }) => said],
    ['新的要求', '', ({ demand }) => demand?.words],
    ['回访签名', '', ({ signature }) => signed(signature)],
  ]),
  ...partSections,
]

/** What each column means, for the process that writes the files and 字段说明.txt. */
export const recordSections: RecordsOrder['sections'] = sections.map(({ name, explains, columns }) => ({
  name,
  explains,
  columns,
}))

/** A case as the files have it: the rows of each section, in their order. */
export function recordOf(one: RecordedCase): readonly (readonly RecordRow[])[] {
  return sections.map(({ rowsOf }) => rowsOf(one))
}
