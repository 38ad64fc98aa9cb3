import { describe, expect, test } from 'vitest'
import { landingOf } from '../../../../src/renderer/screens/intake/landing'

describe('新客户：what was typed lands in its field', () => {
  test.each([
    ['王敏', { contactName: '王敏' }],
    ['陈女士', { contactName: '陈女士' }],
    ['单雄信', { contactName: '单雄信' }],
    ['Mary Smith', { contactName: 'Mary Smith' }],
    ['买买提·艾山', { contactName: '买买提·艾山' }],
    ['甲电商有限公司', { company: '甲电商有限公司' }],
    ['便民服务中心', { company: '便民服务中心' }],
    ['老张面馆二店', { company: '老张面馆二店' }],
    ['甲（北京）公司', { company: '甲（北京）公司' }],
    ['13800000001', { phone: '13800000001' }],
    ['138 0000 0001', { phone: '138 0000 0001' }],
    ['138-0000-0001', { phone: '138-0000-0001' }],
    ['１３８００００００００１', { phone: '１３８００００００００１' }],
    ['+86 138 0000 0001', { phone: '+86 138 0000 0001' }],
    ['0571-88880000', { phone: '0571-88880000' }],
    ['0571 88880000', { phone: '0571 88880000' }],
    ['88880000', { phone: '88880000' }],
    ['1201', { address: '1201' }],
    ['506室', { address: '506室' }],
    ['3-1201', { address: '3-1201' }],
    ['3-2-1201', { address: '3-2-1201' }],
    ['B1-05', { address: 'B1-05' }],
    ['C座', { address: 'C座' }],
    ['C座506', { address: 'C座506' }],
    ['C座 506', { address: 'C座 506' }],
    ['3号楼-1201', { address: '3号楼-1201' }],
    ['3号楼 1201室', { address: '3号楼 1201室' }],
    [
      '王敏 甲公司 3-1201 138 0000 0001',
      { contactName: '王敏', company: '甲公司', address: '3-1201', phone: '138 0000 0001' },
    ],
    ['甲公司，王敏，C座 506', { company: '甲公司', contactName: '王敏', address: 'C座 506' }],
    ['  王敏  ', { contactName: '王敏' }],
    ['', {}],
    ['\u0000\u200f', {}],
  ])('%j', (typed, landing) => {
    expect(landingOf(typed)).toEqual(landing)
  })

  test('what is too long for its field is kept where there is most room', () => {
    const longName = '名'.repeat(61)
    expect(landingOf(longName)).toEqual({ company: longName })
    const digits = '1'.repeat(60)
    expect(landingOf(digits)).toEqual({ company: digits })
    expect(landingOf(`甲公司 ${longName}`)).toEqual({ company: `甲公司 ${longName}` })
  })

  test('no word gets lost, whatever stands in the line', () => {
    for (const typed of [
      '😀 王',
      '1 2 3 4 5 6',
      'A座 甲公司 B座 乙公司',
      '王敏 13800000001 13900000002',
      '-',
      '+',
    ]) {
      const landed = Object.values(landingOf(typed)).join(' ')
      for (const word of typed.split(' ')) expect(landed, typed).toContain(word)
    }
  })
})
