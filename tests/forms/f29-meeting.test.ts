import { describe, expect, it } from 'vitest'
import { meetingForm } from '../../src/main/forms/f29-meeting'
import type { MeetingFacts, MeetingSheetStep } from '../../src/main/forms/meeting-facts'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsDir,
  hasRoomToSign,
  keep,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'

const step = (
  phase: MeetingSheetStep['phase'],
  words: string,
  times: readonly string[],
  by = '',
): MeetingSheetStep => ({
  phase,
  words,
  time: times.length > 1 ? `${times[0]}\n至 ${times.at(-1)}` : (times[0] ?? ''),
  boxes: times.map((time) => ({ words: times.length > 1 ? time : '', isDone: by !== '' })),
  by,
})

const facts: MeetingFacts = {
  organisation,
  slip: firstSlip(303, '2026-11-25T01:05:00.000Z'),
  host: '晨光包装材料有限公司',
  contactName: '王小明',
  phones: ['138 0000 0001'],
  title: '年度供应商大会',
  place: '第一会议室',
  startsAt: at('2026-11-26T06:00:00.000Z'),
  endsAt: at('2026-11-26T08:00:00.000Z'),
  people: 60,
  layoutWord: '教室',
  agreed: ['签到台', '投影', '茶歇'],
  payment: '晨光包装，会后转账',
  remark: '主桌留六个座',
  bookedBy: '周前台',
  steps: [
    step('before', '与承办单位核对时间、人数、规格、用餐和付款', ['11-25 17:00'], '周前台'),
    step('before', '接待方案送承办单位和有关部门，填写会议通知', ['11-25 17:00']),
    step('before', '摆教室台型，60 座；灯光、室内植物、环境整洁', ['11-25 17:00']),
    step('before', '备齐茶杯、玻璃杯、矿泉水', ['11-25 17:00']),
    step('before', '摆好签到台、签到簿', ['11-25 17:00']),
    step('before', '接通电脑和屏幕，调好投影的亮度、大小', ['11-25 17:00']),
    step('before', '按商定备好茶歇', ['11-25 17:00']),
    step('before', '迎宾员在会议室门口立岗，引领来宾签到、入座', ['13:00']),
    step('before', '空调调到 18 度左右（冬季）', ['13:00']),
    step('before', '喷洒适量空气清新剂', ['13:30']),
    step('during', '会议室门口挂“请勿打扰”', ['14:00']),
    step('during', '服务员站在会场周围，紧急事项用纸条传递', ['14:00']),
    step('during', '加茶水：“请用茶”', ['14:20', '14:40', '15:00', '15:20', '15:40']),
    step('during', '开会议室大门，在门口立岗送客', ['16:00']),
    step('after', '检查电器设备，损坏的通知设备部', ['16:30']),
    step('after', '清理资料、茶杯、毛巾、矿泉水，送储水间清洗', ['16:30']),
    step('after', '桌椅恢复原样，保洁清扫', ['16:30']),
    step('after', '关照明，空调略调低备用', ['16:30']),
    step('after', '关闭会议室', ['16:30']),
  ],
}

const draw = (given: MeetingFacts) => drawForm(meetingForm(given), fontsDir)

describe('会议接待单', () => {
  it('has the booking and every step with its time to tick, tea with all its times, on one page', async () => {
    const { bytes, pages, missing } = await draw(facts)
    keep('f29', bytes)
    const text = packed(textByPoppler(bytes, '-raw'))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '年度供应商大会',
      '晨光包装材料有限公司',
      '13800000001',
      '2026-11-2614:00至16:00',
      '□圆桌□回字☑教室□礼堂',
      '☑签到台☑投影□话筒□摄影摄像□鲜花☑茶歇',
      '主桌留六个座',
      '□14:20□14:40□15:00□15:20□15:40',
      '关闭会议室',
      'F29第1版',
    ])
      expect(text).toContain(words)
    const [caption] = placesOf(bytes, 1, '签名：')
    expect(caption && hasRoomToSign(pictureOf(bytes, 1, 100), 100, caption)).toBe(true)
    checkByQpdf(bytes)
  })

  it('of a whole day with much agreed goes on with its head, and no step is lost', async () => {
    const times = Array.from({ length: 35 }, (_, place) => `${8 + Math.floor(place / 3)}:${(place % 3) * 2}0`)
    const steps = [
      ...facts.steps,
      ...facts.steps.map((one) => ({ ...one, words: `又${one.words}` })),
      step('during', '再加茶水', times),
    ]
    const { bytes, pages } = await draw({ ...facts, steps, remark: '长'.repeat(300) })
    const text = packed(textByPoppler(bytes, '-raw'))
    expect(pages).toBeGreaterThan(1)
    for (const { words } of facts.steps) expect(text).toContain(packed(`又${words}`))
    for (const time of times) expect(text).toContain(`□${time}`)
    expect(text.match(/阶段时间/gu)?.length).toBeGreaterThan(1)
  })
})
