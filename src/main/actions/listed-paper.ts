import { blankStateWord, blankVoidWord } from '#shared/domain/blank'
import { formTitle } from '#shared/domain/blank-form'
import type { SlipOut } from '#shared/ipc/slip-questions'
import { type Blank, blanksFrom } from '../store/blank'
import { allPages, type Column, type Listed, moment, tableOf, tableOfCases } from './listed'
import { sheetsDueBefore } from './slips-out'

// The lists of sheets, as they go into an Excel file.

const linesAtOnce = 100
const filesAtOnce = 10

const blankColumns: readonly Column<Blank>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number },
  { title: '表单', width: 24, cell: ({ form }) => formTitle[form] },
  { title: '预留时间', width: 17, cell: ({ reservedAt }) => moment(reservedAt) },
  { title: '预留人', width: 12, cell: ({ reservedBy }) => reservedBy },
  { title: '状态', width: 10, cell: ({ state }) => blankStateWord[state] },
  { title: '补录时间', width: 17, cell: ({ usedAt }) => moment(usedAt) },
  { title: '作废时间', width: 17, cell: ({ voidedAt }) => moment(voidedAt) },
  { title: '作废原因', width: 20, cell: ({ voidReason }) => voidReason && blankVoidWord[voidReason] },
]

/** 空白编号单: every number that was reserved, and what became of it. */
export function listedBlanks(): Listed {
  const title = '空白编号单'
  return {
    title,
    scope: '',
    read: async ({ station: { db }, pace }) => {
      const rows = await allPages(pace, linesAtOnce, (limit, offset) => blanksFrom(db, offset, limit))
      return [await tableOf(pace, title, blankColumns, rows)]
    },
  }
}

type Line = SlipOut & { readonly caseId: SlipOut['slip']['caseId'] }

const outColumns: readonly Column<Line>[] = [
  { title: '单据', width: 24, cell: ({ slip }) => slip.title },
  { title: '编号', width: 17, cell: ({ slip }) => slip.orderNumber ?? slip.number ?? '' },
  { title: '第几份', width: 8, cell: ({ slip }) => slip.copy },
  // Who has it at the customer's is the customer's own name.
  { title: '在哪里', width: 24, cell: ({ slip, holder }) => (isAtCustomer(slip) ? '在客户处' : holder) },
  {
    title: '客户处交给',
    width: 14,
    cell: ({ slip }) => (isAtCustomer(slip) ? slip.where.with : ''),
    isPersonal: true,
  },
  { title: '从何时起', width: 17, cell: ({ since }) => moment(since) },
  { title: '应收回', width: 17, cell: ({ slip }) => moment(slip.where.dueBackAt) },
  { title: '事项', width: 50, cell: ({ matter }) => matter },
]

function isAtCustomer({ where }: SlipOut['slip']): boolean {
  return where.place === 'customer'
}

/** 该收回未收回. */
export function listedSheetsOut(): Listed {
  const title = '该收回未收回的单据'
  return {
    title,
    scope: '',
    read: async (reading) => {
      const { station, pace } = reading
      const now = station.clock()
      const rows = await allPages(pace, filesAtOnce, (limit, offset) =>
        sheetsDueBefore(station, now, limit, offset),
      )
      const lines = rows.map((row) => ({ ...row, caseId: row.slip.caseId }))
      return [await tableOfCases(reading, title, outColumns, lines)]
    },
  }
}
