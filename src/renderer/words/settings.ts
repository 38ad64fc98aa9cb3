import type { SettingsSection } from '../place'

export const sectionWord: Readonly<Record<SettingsSection, string>> = {
  organisation: '单位',
  procedure: '作业规程',
  calendar: '日历',
  deputies: '代批',
  people: '当班人员',
  backup: '备份',
  data: '数据',
  check: '核对',
  lists: '短语与紧急电话',
  printers: '打印机',
}

export const settingsWords = {
  title: '设置',
  sections: '设置的各部分',
  organisation: '单位',
  name: '单位名称',
  prefix: '编号前缀',
  hours: '上班时间',
  duty: '下班后收意见表',
  nobody: '没有固定的人',
  departments: '部门',
  head: '负责人',
  contact: '接口人',
  missing: '未填',
  profile: '作业规程',
  kept: '原来的设置没有变。',
  bySupervisor: '由主管或管理员来改。',
  onlyLook: '您是前台：打印机、自己的口令可以改；别的可以看，由主管或管理员来改。',
  forSupervisors: '这一部分由主管或管理员来做，请他们登录。',
} as const
