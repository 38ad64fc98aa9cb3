import { expect, test } from 'vitest'
import type { DirectoryColumn } from '#shared/domain/directory-file'
import { headRowIn, mappingOf } from '#shared/domain/directory-heads'

const guessed = (...columns: readonly string[]) =>
  Object.fromEntries(
    Object.entries(mappingOf(columns)).flatMap(([column, place]) =>
      place === null ? [] : [[column as DirectoryColumn, columns[place]]],
    ),
  )

test('the heads that offices use are known for what they are', () => {
  expect(
    guessed('序号', '企业名称', '法人', '联系人', '手机号码', '楼号', '房间', '入驻时间', '备注'),
  ).toMatchObject({
    company: '企业名称',
    contact: '联系人',
    phones: '手机号码',
    building: '楼号',
    room: '房间',
    note: '备注',
  })
  expect(guessed('业主姓名', '与业主关系', '联系 电话*', '楼栋房号')).toEqual({
    contact: '业主姓名',
    relation: '与业主关系',
    phones: '联系 电话*',
    room: '楼栋房号',
  })
  expect(guessed('客户', '姓名', '电话', '楼栋', '单元', '入住日期')).toEqual({
    company: '客户',
    contact: '姓名',
    phones: '电话',
    building: '楼栋',
    entrance: '单元',
    sinceOn: '入住日期',
  })
  expect(guessed('租户名称', '负责人', '联系方式', '铺位号', '起租日')).toEqual({
    company: '租户名称',
    contact: '负责人',
    phones: '联系方式',
    room: '铺位号',
    sinceOn: '起租日',
  })
})

test('our own heads are taken before what only looks like them, and no column twice', () => {
  expect(mappingOf(['单位名称', '客户单位', '联系人', '联系人'])).toMatchObject({ company: 1, contact: 2 })
  expect(guessed('甲', '', '乙')).toEqual({})
})

test('the row of heads is found below a title; where none is known it is the first', () => {
  expect(headRowIn([['某某产业园租户表'], ['2026年11月'], ['企业名称', '电话'], ['甲', '1']])).toBe(2)
  expect(
    headRowIn([
      ['甲', '乙'],
      ['丙', '丁'],
    ]),
  ).toBe(0)
  expect(headRowIn([])).toBe(0)
})
