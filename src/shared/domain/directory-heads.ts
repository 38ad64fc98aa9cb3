import { DirectoryColumn, type DirectoryMapping, directoryColumnWord } from '#shared/domain/directory-file'
import { normalText } from '#shared/domain/finding'

// What offices call their columns; the first that fits is taken, the more exact ones stand first.
const heads: Readonly<Record<DirectoryColumn, readonly RegExp[]>> = {
  company: [
    /^(客户|租户|业主|入驻|承租)?(单位|企业|公司|商户)(名称|全称|名)?$/u,
    /(单位|企业|公司|商户)(名|全称)/u,
    /^(客户|租户|业主)(名称|全称|名)?$/u,
  ],
  contact: [
    /^(主要|紧急|第一)?联系人(姓名|名称)?$/u,
    /^(业主|住户|客户|租户|负责人)?姓名$/u,
    /联系人|姓名|负责人/u,
  ],
  relation: [/^(与.{1,6}的?)?关系$/u, /^(身份|人员类别)$/u],
  phones: [/^(联系)?(电话|手机|方式)(号码?)?$/u, /电话|手机|联系方式|tel|phone|mobile/iu],
  building: [/^(所在)?(楼栋|楼号|栋号|幢号|楼座|座号|楼宇|楼幢|栋|座|幢|楼)(名称|号)?$/u],
  entrance: [/^(所在)?(单元|门洞|楼门)(名称|号)?$/u],
  room: [
    /^(房号|房间号?|室号|房间号码|铺位号?|门牌号?)$/u,
    /楼栋.{0,1}房号|房号|房间|铺位|门牌|单元|地址|位置/u,
  ],
  sinceOn: [/^(入驻|入住|进场|起租|签约|迁入)(日期|时间|日)?$/u, /入驻|入住|起租/u],
  note: [/^(备注|说明|附注)$/u],
}

/** Which of the columns holds what, by what stands above them; each column is taken once. */
export function mappingOf(columns: readonly string[]): DirectoryMapping {
  const names = columns.map((name) => normalText(name).replace(/[\s:：*()（）]/gu, ''))
  const taken = new Set<number>()
  const mapping = Object.fromEntries(
    DirectoryColumn.options.map((column) => [column, null]),
  ) as DirectoryMapping
  const take = (column: DirectoryColumn, fits: (name: string) => boolean) => {
    if (mapping[column] !== null) return
    const place = names.findIndex((name, at) => name !== '' && !taken.has(at) && fits(name))
    if (place < 0) return
    mapping[column] = place
    taken.add(place)
  }
  // An exact head of one is never another's guess: first our own words, then by how exact the expression is.
  for (const column of DirectoryColumn.options) take(column, (name) => name === directoryColumnWord[column])
  for (const rank of [0, 1, 2])
    for (const column of DirectoryColumn.options) {
      const fitting = heads[column][rank]
      if (fitting) take(column, (name) => fitting.test(name))
    }
  return mapping
}

/** Titles and dates stand above the heads now and then: the row among the first in which most is known. */
export function headRowIn(rows: readonly (readonly string[])[]): number {
  const known = rows
    .slice(0, 10)
    .map((row) => Object.values(mappingOf(row)).filter((place) => place !== null).length)
  const most = Math.max(0, ...known)
  return most < 2 ? 0 : known.indexOf(most)
}
