import { slipCodeOf } from '#shared/domain/slip-code'
import { FiveOne, fiveOneWord, printedOutcomes, workOrderOutcomeWord } from '#shared/domain/work-order'
import type { SlipId } from '#shared/ipc/slip-views'
import { qrSvg, told } from './form-html'

// 派工单 as HTML for Chromium, with the words, cells and QR codes that F05 of the bench's 报修 has.

/** What stands on the sheet that a registration prints: the rest is left for the hand. */
export function orderSheetOf(slipId: SlipId, number: string): string {
  const code = qrSvg(slipCodeOf(slipId))
  const label = (words: string) => `<th>${words}</th>`
  const row = (height: number, ...cells: readonly (readonly [string, string])[]) =>
    `<table><tr style="height:${height}mm">${cells.map(([name, text]) => `${label(name)}<td>${text}</td>`).join('')}</tr></table>`
  const people = row(9, ['客户', '甲电商有限公司<br>陈女士'], ['地址', 'C座 506'], ['电话', '138 0000 0001'])
  const moment = '　月　日　时　分'
  const signature = '签名：　　　　　　日期：　年　月　日'
  const outcomes = printedOutcomes.map((outcome) => `□${workOrderOutcomeWord[outcome]}`).join('　')
  const ticks = FiveOne.options.map((one) => `□${fiveOneWord[one]}`).join('　')
  const cut = '<p class="small" style="text-align:center;border-top:1px dashed">裁 切 线</p>'
  const part = (name: string) =>
    `<div class="right" style="text-align:left">${name}　报修服务　编号：${number}</div>`
  return `<header>青禾样例产业园<h1>派工单</h1>${code}</header>
    ${part('存根联（前台留存）')}${people}${row(9, ['内容', told])}
    ${row(9, ['派工人', '王敏'], ['派工时间', moment], ['预约时间', moment])}
    ${row(9, ['部门', ''], ['接单人', ''], ['时限', '11-23 13:00 前'])}${cut}
    <div style="position:relative">${code}${part('作业联（完成后交回前台）')}<p class="small">五个一：${ticks}</p></div>
    ${people}${row(12, ['内容', `${told}（地点：C座大门岗亭）<br>客户要求：当面道歉`])}
    ${row(10, ['等级时限', '☑小项　□较大<br>11-23 13:00 前'], ['预约时间', moment], ['注意', '□两人前往<br>□客户留钥匙'])}
    ${row(11, ['派工人', '王敏'], ['接单人', '签名：'], ['到达时间', moment])}
    ${row(16, ['收费项目<br>与金额', '□不收费　□收费<br>项目：<br>金额：　　　元'], ['客户同意<br>（收费）', signature])}
    ${row(24, ['处理过程<br>与用料', ''])}${row(12, ['完成时间', moment], ['结果', outcomes])}
    ${row(16, ['评价', '质量：□满意　□基本满意　□不满意<br>及时：□及时　□一般　□不及时'], ['客户验收', signature])}${cut}
    ${part('客户联（客户留存）')}${row(9, ['客户', '甲电商有限公司　陈女士'], ['地址', 'C座 506'])}${row(9, ['内容', told])}
    ${row(9, ['维修人员', ''], ['预约时间', moment], ['收费', '□不收费　□收费'])}
    <footer><span>F05 第 1 版</span><span>第 1 页　共 1 页</span><span>首次打印　2026-11-23 09:00　王敏</span></footer>`
}
