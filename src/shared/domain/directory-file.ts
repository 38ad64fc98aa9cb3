import { z } from 'zod'

// The list of customers that an office already has, as .xlsx or .csv.

export const DirectoryColumn = z.enum([
  'company',
  'contact',
  'relation',
  'phones',
  'building',
  /** 1栋 2单元 301: without it two flats would be one. */
  'entrance',
  'room',
  'sinceOn',
  'note',
])
export type DirectoryColumn = z.infer<typeof DirectoryColumn>

export const directoryColumnWord: Readonly<Record<DirectoryColumn, string>> = {
  company: '客户单位',
  contact: '联系人',
  relation: '关系',
  phones: '联系电话',
  building: '楼栋',
  entrance: '单元',
  room: '房号',
  sinceOn: '入驻日期',
  note: '备注',
}

/** Which column of the file holds what; null: none does. */
export const DirectoryMapping = z.record(DirectoryColumn, z.number().int().min(0).nullable())
export type DirectoryMapping = z.infer<typeof DirectoryMapping>

/** Why a row needs a look. */
export const DirectoryFault = z.enum([
  /** Neither company nor contact: left out. */
  'nobody',
  /** The very same as an earlier row: left out. */
  'twice',
  /** A phone with too few or too many digits: kept as it stands. */
  'odd-phone',
  /** Two customers in one room in this file. */
  'room-shared',
  /** A day that cannot be read: taken as today. */
  'odd-day',
  /** A field longer than it may be, or more phones than there is room for: left out; of a name, the whole row is. */
  'too-long',
  /** The phone belongs to another customer in the directory. */
  'phone-of-another',
  /** The directory says that the customer, the contact or the room was left: it is not brought back. */
  'left-already',
])
export type DirectoryFault = z.infer<typeof DirectoryFault>

/** Why a file is not read. */
export const DirectoryFileFault = z.enum([
  /** Neither a workbook nor a table in text. */
  'not-a-table',
  /** An .xls of before 2007. */
  'old-excel',
  'encrypted',
  'damaged',
  /** It unfolds to more than it may. */
  'bomb',
  /** Neither UTF-8 nor GB18030. */
  'encoding',
  'empty',
  'too-many-rows',
  'too-many-columns',
])
export type DirectoryFileFault = z.infer<typeof DirectoryFileFault>

/** What the file may hold at most. */
export const mostRows = 50_000
export const mostColumns = 200
export const largestFile = 20 * 1024 * 1024
/** In characters; what is longer is cut there, and is longer than any field may be all the same. */
export const longestCell = 501
