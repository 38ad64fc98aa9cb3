import { describe, expect, test } from 'vitest'
import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import { emptyCustomer } from '#shared/domain/customer'
import type { Suggestion } from '#shared/ipc/customer-views'
import { roomMeant, taken, withCustomer, withLanding } from '../../../../src/renderer/screens/intake/known'

const customerId = 3 as CustomerId
const contactId = 5 as ContactPersonId
const wang: Suggestion = {
  customerId,
  contactId,
  kind: 'company',
  company: '甲电商有限公司',
  contactName: '王芳',
  relation: 'employee',
  addresses: ['C座-506'],
  phones: ['138****0001'],
  movedOutOn: null,
  openCases: 0,
}
const nobody = { customer: emptyCustomer, customerId: null, contactId: null }
const known = taken(nobody, wang, 'wf')

describe('取用一位已知的客户', () => {
  test('all four fields are filled, and no phone is: main adds those', () => {
    expect(known).toEqual({
      customer: {
        company: '甲电商有限公司',
        contactName: '王芳',
        relation: 'employee',
        phones: [],
        address: 'C座-506',
        isAnonymous: false,
      },
      customerId,
      contactId,
    })
  })

  test('a phone that was typed before she was found stays', () => {
    const typed = { ...nobody, customer: { ...emptyCustomer, phones: ['139 0000 0002'] } }
    expect(taken(typed, wang, 'wf').customer.phones).toEqual(['139 0000 0002'])
  })

  test('of several rooms the one that was typed is meant, else she is asked', () => {
    const rooms = ['C座-506', 'C座-508', 'D座-506']
    expect(roomMeant(rooms, '甲电商')).toBeNull()
    expect(roomMeant(rooms, '508')).toBe('C座-508')
    expect(roomMeant(rooms, '506')).toBeNull()
    expect(roomMeant(rooms, '甲电商 d座-506')).toBe('D座-506')
    expect(roomMeant(['3-1201', '3-1202'], '3-1201')).toBe('3-1201')
    expect(roomMeant(['C座-506'], '甲电商')).toBe('C座-506')
    expect(roomMeant([], '甲电商')).toBeNull()
  })
})

describe('改动一位已知的客户', () => {
  test('another name is another contact of the same company, whose phones are not known', () => {
    expect(withCustomer(known, { contactName: '李伟' })).toMatchObject({ customerId, contactId: null })
  })

  test('another company is another customer', () => {
    expect(withCustomer(known, { company: '乙物流有限公司' })).toMatchObject({
      customerId: null,
      contactId: null,
    })
  })

  test('a private person is a customer by her name', () => {
    const person = taken(nobody, { ...wang, kind: 'person', company: '' }, 'wf')
    expect(withCustomer(person, { contactName: '王方' })).toMatchObject({ customerId: null, contactId: null })
    expect(withCustomer(person, { company: '甲公司' })).toMatchObject({ customerId: null, contactId: null })
  })

  test('a room, a phone, the relation or a space make nobody else of her', () => {
    for (const part of [
      { address: 'C座-508' },
      { phones: ['139 0000 0002'] },
      { relation: 'responsible' as const },
      { contactName: '王芳 ' },
    ])
      expect(withCustomer(known, part)).toMatchObject({ customerId, contactId })
  })

  test('不留名 leaves the company known, and nobody of it', () => {
    expect(withCustomer(known, { isAnonymous: true, contactName: '' })).toMatchObject({
      customerId,
      contactId: null,
    })
  })
})

describe('新客户', () => {
  test('a name that is typed is a name left', () => {
    const anonymous = { ...nobody, customer: { ...emptyCustomer, isAnonymous: true } }
    expect(withLanding(anonymous, { contactName: '王敏' }).customer).toMatchObject({
      contactName: '王敏',
      isAnonymous: false,
    })
    expect(withLanding(anonymous, { phone: '138 0000 0001' }).customer).toMatchObject({
      phones: ['138 0000 0001'],
      isAnonymous: true,
    })
  })

  test('a tenth phone takes the place of the ninth, for no more than nine are kept', () => {
    const phones = Array.from({ length: 9 }, (_, place) => `1380000000${place}`)
    const full = { ...nobody, customer: { ...emptyCustomer, phones } }
    expect(withLanding(full, { phone: '139 0000 0002' }).customer.phones).toHaveLength(9)
  })
})
