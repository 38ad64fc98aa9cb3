import type { Refusal } from '#shared/ipc/contract'

export const planWords = {
  title: '排月回访计划',
  standing: (here: number, planned: number, missing: number) =>
    `在驻 ${here} 户，这个月排了 ${planned} 户${missing > 0 ? `，还有 ${missing} 户没有排` : ''}。`,
  made: (scope: 'all' | 'list', at: string, by: string) =>
    `${scope === 'all' ? '全部在驻客户' : '选出来的客户'}，${at} ${by} 排的。`,
  explain: '姓名、地址、电话按今天客户资料里的存下来；再排一次只补还没有排的，排过的不重复。',
  who: '排哪些客户',
  whoWord: { all: '全部在驻客户', building: '一栋楼', customers: '一户一户选' },
  way: '怎么访',
  wayHint: '默认上门：当面访的才有客户签名。每一户登记时都可以改。',
  building: '哪栋楼',
  ofBuilding: (name: string, here: number, missing: number) =>
    `${name}　${here} 户${missing > 0 ? `，${missing} 户没有排` : '，都排了'}`,
  search: '客户、单位、房号、电话或拼音',
  chosen: '选好的客户',
  takeOff: '去掉',
  nobodyChosen: '先选客户，再排进计划。',
  make: '排进计划',
  underWay: '正在排，前台照常登记；按“取消”停下来，排好的留着。',
  done: (added: number) => `排好了 ${added} 户。`,
  stopped: (added: number) => `停下来了，排好 ${added} 户。再按一次“排进计划”接着排。`,
  months: '排哪个月',
} as const

const busy = '另一件事正在做，等它好了再来。'

export const makePlanRefusal: Readonly<Record<Refusal<'periodic.makePlan'>, string>> = {
  'not-that-month': '只能排这个月和下个月。',
  'nobody-new': '这些客户都已经排在这个月的计划里了。',
  'work-under-way': busy,
  canceled: '停下来了，排好的都留着。再按一次接着排。',
  'disk-full': '磁盘满了，排到一半停了；排好的都留着。请清理磁盘，再排一次。',
  'not-writable': '数据文件夹不能写入，没有排完；排好的都留着。请检查磁盘，再排一次。',
}
