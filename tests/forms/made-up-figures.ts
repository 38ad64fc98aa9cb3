/** Figures and charts of a made-up month, and of one in which everything is hard to draw. */
import type { Figure } from '#shared/domain/figure'
import { figure } from '#shared/domain/figure'
import type { Chart, FigureSheet } from '#shared/domain/figure-sheet'
import { at, on } from './made-up'

type Place = { readonly label: string; readonly values: readonly (number | null)[] }

export function chart(of: Partial<Omit<Chart, 'places'>>, places: readonly Place[]): Chart {
  const first = places[0]?.values.length ?? 1
  return {
    name: 'chart',
    title: '按分类',
    formula: '本期受理中各分类的件数，不含作废和并入',
    unit: 'count',
    shape: 'bars',
    series: Array.from({ length: first }, (_, which) => (which === 0 ? '受理' : `第 ${which + 1} 组`)),
    places: places.map(({ label, values }) => ({
      label,
      values: [...values],
      keys: values.map(() => null),
    })),
    ...of,
  }
}

export const year = chart(
  {
    name: 'months',
    title: '逐月对比',
    formula: '每月受理并立项的案件，按类别；不含作废和并入',
    shape: 'columns',
    series: ['投诉', '报修服务', '求助', '意见建议'],
  },
  Array.from({ length: 12 }, (_, place) => ({
    label: `${place === 0 ? 2025 : 2026}年${((place + 11) % 12) + 1}月`,
    values: [(place * 37) % 61, 40 + ((place * 53) % 140), (place * 7) % 12, place % 3],
  })),
)

export const rates = chart(
  {
    name: 'rates',
    title: '逐月按时率',
    formula: '按时 ÷（按时 + 逾期），本月内停止或到期的时限；准予延期的按新时间',
    unit: 'percent',
    shape: 'columns',
    series: ['转呈', '处理', '回访'],
  },
  Array.from({ length: 12 }, (_, place) => ({
    label: `${((place + 11) % 12) + 1}月`,
    values: [100 - place, place === 3 ? null : 60 + ((place * 31) % 40), place === 0 ? 0 : 88.4],
  })),
)

export const categories = chart(
  { name: 'categories' },
  [
    ['设备设施', 41],
    ['环境卫生', 23],
    ['停车管理', 12],
    ['噪声', 7],
    ['网络', 3],
    ['未分类', 0],
  ].map(([label, value]) => ({ label: String(label), values: [Number(value)] })),
)

export const departments = chart(
  {
    name: 'departments',
    title: '按主办部门',
    formula: '本期受理中各部门主办的件数',
  },
  [
    ['物业部', 52],
    ['招商运营部', 18],
    ['综合部', 9],
    ['未转呈', 2],
  ].map(([label, value]) => ({ label: String(label), values: [Number(value)] })),
)

export const hours = chart(
  {
    name: 'hours',
    title: '办理时间',
    formula: '本期销项案件从收到到处理完成，不含当场办结',
    unit: 'hours',
    series: ['中位数', '九成以内'],
  },
  [
    { label: '轻微', values: [2.25, 7.5] },
    { label: '重要', values: [26, 71.5] },
    { label: '重大', values: [null, null] },
  ],
)

const long = '三号楼地下二层北侧货运通道及其附属消防设施和照明线路的日常巡检与维修保养'

/** 40 characters, none that fits; rare ones, markup, emoji, controls, half a pair, other scripts. */
export const hard = chart(
  {
    name: 'hard',
    title: '很难画的 & <b>标题</b>',
    formula: '含 < > & " 的算法，𠮷',
    series: ['受理 & <i>', `${long}甲`],
  },
  [
    { label: `${long}一`, values: [10, 3] },
    { label: `${long}二`, values: [5, null] },
    { label: '𠮷㛃䶮·𪛖', values: [2, 1] },
    { label: '楼😀顶 & <b>"x"</b>\u0007\ud842', values: [1, 0] },
    { label: 'ﷺ ไทย हिन्दी', values: [1, 0] },
    { label: 'TS-202611-0007 ①㎡℃⼀', values: [0, 100000] },
    { label: '', values: [0, 0] },
  ],
)

export const many = chart(
  { name: 'many', title: '按楼栋', formula: '本期受理中各楼栋的件数' },
  Array.from({ length: 30 }, (_, place) => ({ label: `${place + 1}号楼`, values: [60 - 2 * place] })),
)

export const nothing = chart({ name: 'nothing', title: '被投诉的人', formula: '性质为有效的投诉' }, [])

export const none = chart(
  { name: 'none', title: '逐月投诉', formula: '每月受理的投诉', shape: 'columns' },
  Array.from({ length: 6 }, (_, place) => ({ label: `${place + 1}月`, values: [0] })),
)

export const charts = [year, rates, categories, departments, hours, hard, many, nothing, none]

const figures: readonly Figure[] = [
  figure('cases', '受理', '81 件', '本期收到并立项的案件，不含作废和并入'),
  figure('cases', '其中报修求助', '38 件', '本期受理中类别为报修服务或求助的'),
  figure('cases', '未结', '12 件', '上期结转 + 受理 − 销项'),
  figure('onTime', '转呈按时率', '98.8%（80/81）', '按时 ÷（按时 + 逾期），本期内停止或到期的时限'),
  figure('revisit', '回访率', '85.7%（12/14）', '已回访 ÷（本期内到期的回访 − 免回访）'),
  figure('parts', '分类：𠮷', '1 件', '本期受理中分类为“𠮷”的'),
]

export function figureSheet(drawn: readonly Chart[] = charts, told = figures): FigureSheet {
  return {
    period: { from: on('2026-11-01'), to: on('2026-11-30') },
    asOf: at('2026-11-28T08:00:00.000Z'),
    figures: told.map((one) => ({ ...one, key: null })),
    charts: [...drawn],
  }
}
