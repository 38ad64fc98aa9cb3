import type { Refusal } from '#shared/ipc/contract'
import type { SetUpGap, SetUpStep } from '../screens/set-up/answers'

export const stepWord: Readonly<Record<SetUpStep, string>> = {
  organisation: '单位',
  departments: '部门',
  hours: '时间',
  printer: '打印机',
  operator: '当班人员',
}

export const stepQuestion: Readonly<Record<SetUpStep, string>> = {
  organisation: '这是哪个单位的前台？',
  departments: '意见表转呈给哪些部门？',
  hours: '前台几点上班，几点下班？',
  printer: '意见表在哪台打印机上出纸？',
  operator: '谁第一个当班？',
}

export const stepReason: Readonly<Record<SetUpStep, string>> = {
  organisation: '单位名称印在每张意见表上，编号前缀写在每个编号前面。',
  departments: '重要和重大投诉交负责人，轻微投诉交接口人。人名可以以后再填。',
  hours: '转呈、交回、回访的时限只在上班时间里走；处理的时限全天走。',
  printer: '单子只送到这里选定的打印机，不会误送到别处。',
  operator: '每一步都记下是谁做的。口令用来登录和解锁。',
}

export const setUpWords = {
  hadOne: '以前在别的电脑上用过？',
  fromBackup: '从备份恢复',
  fromBackupHow:
    '选旧电脑的备份文件夹，或者抄到 U 盘、第二处的那个文件夹。案件、单据和归档都从那里来，不用再设置。',
  title: '首次设置',
  organisation: '单位名称',
  numberPrefix: '编号前缀',
  numberExample: (number: string) => `本月第一件的编号是 ${number}`,
  department: '部门',
  head: '负责人',
  contact: '接口人',
  addDepartment: '加一个部门',
  removeDepartment: (name: string) => `去掉${name || '这一行'}`,
  remove: '去掉',
  weekdays: '上班的日子',
  from: '上班时间',
  until: '下班时间',
  eachDayOwn: '各天的时间不一样',
  keepsHolidays: '法定节假日休息，调休日上班',
  never: '一天都不选，就是全天有人，时限一直走。',
  duty: '下班后谁收意见表（值班）',
  dutyHint: '这个人签收也算领单。没有固定的人可以空着。',
  printers: '打印机',
  printerLater: '以后再选',
  printerLaterHint: '先不打印，单子可以另存为 PDF',
  searching: '正在找电脑上的打印机…',
  noPrinter: '电脑上没有找到打印机。可以以后在设置里选，单子先另存为 PDF。',
  operatorName: '姓名',
  pin: '口令',
  pinAgain: '口令再输一次',
  pinHint: '六位以上数字，不要用生日、连号或重复的数字',
  next: '下一步',
  back: '上一步',
  begin: '设置好，开始当班',
  kept: '填的内容都还在这里。',
} as const

export const gapWords: Readonly<Record<SetUpGap, string>> = {
  organisation: '请填单位名称',
  numberPrefix: '请填 1 到 4 个大写字母，例如 TS',
  departmentName: '有一行没有部门名称，请填上或去掉这一行',
  departmentTwice: '有两个部门同名，请改一个',
  noDepartment: '请至少留一个部门',
  hours: '请写成 09:00 这样的时间，下班要晚于上班',
  operatorName: '请填当班人员的姓名',
  pin: '口令太容易被猜到',
  pinAgain: '两次输入的口令不一样，请再输一次',
}

export const setUpRefusal: Readonly<Record<Refusal<'desk.setUp'>, string>> = {
  'already-set-up': '这台电脑已经设置过了，请重新打开程序登录。',
  'pin-weak': '口令太容易被猜到，请换一个。',
  'department-twice': '有两个部门同名，请回到部门改一个。',
}
