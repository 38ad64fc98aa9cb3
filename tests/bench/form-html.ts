import { createRequire } from 'node:module'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipId } from '#shared/ipc/slip-views'

// 附表一 as HTML for Chromium, with the words, fonts, sizes, cells and QR code that F01 of the bench's complaint has.

type QrCode = {
  measure(node: { qr: string; fit: number; eccLevel: string }): {
    readonly _width: number
    readonly _canvas: readonly {
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
    }[]
  }
}

const { default: qrCode } = createRequire(import.meta.url)('pdfmake/js/qrEnc') as { default: QrCode }

export const told =
  '进 C 座大门登记时，值班保安说话很冲，说“不登记就别进”，后面排队的人都在看。我在这里上班三年了，从来没被这样对待过。'

/** `fonts`: the address of the folder with the program's own fonts. */
export function pageOf(fonts: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>F01</title><style>
    @font-face { font-family: Hei; src: url('${fonts}/NotoSansSC-Medium.ttf') }
    @font-face { font-family: Song; src: url('${fonts}/NotoSerifSC-Regular.ttf') }
    @font-face { font-family: Symbols; src: url('${fonts}/NotoSansSymbols2-Regular.ttf') }
    @page { size: A4; margin: 12mm 15mm 12mm 25mm }
    body { margin: 0; font: 10.5pt/1.45 Song, Symbols }
    header { position: relative; text-align: center; font-family: Hei; height: 22mm }
    h1 { font: 18pt Hei; letter-spacing: .25em; margin: 0 }
    svg { position: absolute; right: 0; top: 0; width: 18mm }
    .small { font-size: 9pt }
    .right { text-align: right; font-family: Hei }
    table { width: 100%; border-collapse: collapse; margin-top: -1px; table-layout: fixed }
    td, th { border: .6pt solid; padding: 3pt 5pt; font-weight: normal; vertical-align: middle }
    th { font-family: Hei; width: 66pt } td.top { vertical-align: top } .line { height: 8mm }
    .sign { height: 16mm } footer { font: 8.5pt Hei; display: flex; justify-content: space-between; margin-top: 6pt }
  </style></head><body></body></html>`
}

/** What stands on the sheet that a registration prints first: the rest is left for the hand. */
export function sheetOf(slipId: SlipId, number: string): string {
  const label = (words: string) => `<th>${words}</th>`
  const room = (words: string, height: number, text = '') =>
    `<table><tr style="height:${height}mm">${label(words)}<td class="top">${text}</td></tr></table>`
  const line = (cells: string, kind: string) => `<table><tr class="${kind}">${cells}</tr></table>`
  const day = '　　年　月　日<br>　　时　　分'
  const signature = '签名：　　　　　　　　　　　　日期：　　　年　　月　　日'
  const ways = ['电话', '上门', '前台当面', '信函', '问卷'].map((way) => `□${way}`).join('　')
  return `<header>青禾样例产业园<h1>客户投诉意见表</h1>${qrSvg(slipCodeOf(slipId))}</header>
    <div class="right">编号：${number}</div>
    <div class="small">受理渠道：☑来访　□来电　□信函　□网络　□上级转办　　类别：投诉　　流转：☑A　□B　□C</div>
    <table><tr>${['投诉日期时间', '客户姓名', '客户地址', '联系电话', '记录人'].map(label).join('')}</tr>
    <tr style="height:44pt"><td>2026-11-23<br>09:00</td><td>甲电商有限公司　陈女士</td><td>C座 506</td>
    <td>138 0000 0001</td><td>王敏</td></tr></table>
    ${room('投诉内容', 50, `发生时间：11月23日 08:50　　发生地点：C座大门岗亭<br>${told}<br>客户要求：当面道歉`)}
    ${line(`${label('接单时间')}<td>${day}</td>${label('投诉内容确认<br>（客户签名）')}<td>${signature}</td>`, 'sign')}
    ${room('处理结果', 45)}${line(`${label('客户签字<br>（处理结果）')}<td>${signature}</td>`, 'sign')}
    ${line(`${label('完成时间')}<td>${day}</td>${label('处理人')}<td></td>${label('被投诉人')}<td>保安</td>`, 'line')}
    ${room('相关部门<br>意见', 24)}${room('回访记录<br>及验证', 24, `回访方式：${ways}`)}
    ${line(`${label('客户签名<br>（回访）')}<td>${signature}</td>`, 'sign')}
    ${line(`${label('回访部门')}<td></td>${label('回访人')}<td></td>${label('回访日期')}<td>　　年　月　日</td>`, 'line')}
    <footer><span>F01 第 1 版</span><span>第 1 页　共 1 页</span><span>首次打印　2026-11-23 09:00　王敏</span></footer>`
}

export function qrSvg(digits: string): string {
  const { _width: side, _canvas: rects } = qrCode.measure({ qr: digits, fit: 51, eccLevel: 'M' })
  const dark = rects.slice(1).map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h-${w}z`)
  return `<svg viewBox="0 0 ${side} ${side}"><path d="${dark.join('')}"/></svg>`
}
