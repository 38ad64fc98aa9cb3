import { type Customer, customer } from './park'
import type { Matter } from './reception'

// What is hard to print: a very long account, and characters that few fonts have.

const sayings = [
  '先是打了前台的电话，说会有人来看，等到下班也没有人来',
  '第二天上午来了一位师傅，看了一眼说要申请配件，没有留单子',
  '我又打了电话，接电话的人说没有查到上一次的记录，让我重新说一遍',
  '中午楼上开始漏，滴在靠窗的两排工位上，员工只好把桌子挪到走廊',
  '下午来了两个人，带的梯子不够高，约好晚上再来，晚上没有来',
  '保洁放了三个桶，半夜桶满了，早上地毯全湿了',
  '我们把照片发到了企业群里，有人回复“收到”，之后就没有下文',
  '周末加班的同事说天花板鼓起来一块，怕掉下来，拉了椅子围着',
  '找到工程班，说是外包的活；找到外包，说没有派工单，不能动',
  '来了一位自称主管的人，拍了照，说三天之内一定处理，没有留名字',
  '三天过去了，水是小了，可是墙皮开始发霉，屋里有味道，两位员工请了病假',
  '我们自己请人看过，说是楼上的排水管接口老化，半天就能换好',
]

function account(length: number): string {
  let text = '这件事我想从头说，请一字不漏地记下来。'
  for (let n = 1; text.length < length; n++) {
    text += `\n${n}．${sayings[(n * 5) % sayings.length]}，${sayings[(n * 7 + 3) % sayings.length]}。`
  }
  return `${text.slice(0, length - 1)}。`
}

export const long: { readonly customer: Customer; readonly matter: Matter } = {
  customer: {
    ...customer(70),
    company: '某某国际会议展览服务与文化艺术交流（集团）股份有限公司',
    phones: ['138 0000 0070', '138 0000 0071', '010-0000 0070-801'],
  },
  matter: {
    grade: 'major',
    category: '设备',
    place: 'B座 1105',
    department: '物业部',
    subjectKind: 'facility',
    subjectName: 'B座 12 层排水管',
    handler: '工程班 周师傅',
    content: account(4_000),
    demand: '换掉楼上的排水管，修好天花板和墙面，书面说明为什么拖了这么久',
    result: '更换 12 层排水管接口，铲除霉变墙面后重新粉刷，更换吊顶 6 块；书面说明已由客户签收。',
    prevention: '漏水报修改为 2 小时内到场，单子随人走。',
    opinion: '前后五次到场没有一次形成派工单，属管理失职，已处理责任人。',
  },
}

export const rare: { readonly customer: Customer; readonly matter: Matter } = {
  customer: {
    ...customer(71),
    company: '䶮㛃文化传播有限公司',
    contactName: '𠮷㛃·阿依努尔',
  },
  matter: {
    grade: 'minor',
    category: '服务质量',
    place: '综合服务大厅',
    department: '综合部',
    subjectKind: 'person',
    subjectName: '窗口 小李',
    handler: '马主管',
    content:
      '门禁卡上我的名字印错了：“𠮷”印成“吉”，“㛃”是个方框，间隔号“·”没有了；公司名的“䶮”印成“龚”。\n窗口说系统里没有这些字😀，让我改名字\t“改成常用的就行”。',
    demand: '按身份证上的字重印：𠮷㛃·阿依努尔',
    result: '补装字库，门禁卡按证件用字重印，已交本人。',
    prevention: '制卡前请客户核对样张。',
    opinion: '属实，已向客户致歉。',
  },
}
