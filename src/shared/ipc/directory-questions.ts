import { z } from 'zod'
import { DirectoryFault, DirectoryFileFault, DirectoryMapping } from '#shared/domain/directory-file'
import { type Exchange, nothing } from '#shared/ipc/exchange'

const ReadRefusal = z.enum([
  'canceled',
  'unreadable',
  'too-large',
  'too-slow',
  'work-under-way',
  ...DirectoryFileFault.options,
])

/** 导入 and 导出 of the directory. A file that was read is kept until another is, or the program ends. */
export const directoryQuestions = {
  /** Chooses an .xlsx or .csv and reads it in a process of its own; the columns are guessed from their heads. */
  'directory.read': {
    input: nothing,
    output: z.strictObject({
      fileId: z.string(),
      name: z.string(),
      /** The heads, as they stand in the file. */
      columns: z.array(z.string()),
      /** The first rows, phones masked. */
      sample: z.array(z.array(z.string())),
      rows: z.number().int(),
      mapping: DirectoryMapping,
    }),
    refusals: ReadRefusal,
  },
  /** What would come of it, row by row: every doubtful one with why. Changes nothing. */
  'directory.preview': {
    input: z.strictObject({ fileId: z.string(), mapping: DirectoryMapping }),
    output: z.strictObject({
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      /** Rows that would be left out, or that need a look; at most five hundred of them are listed. */
      doubtful: z.array(
        z.strictObject({
          /** As the file numbers it, from 1. */
          line: z.number().int(),
          words: z.string(),
          fault: DirectoryFault,
          isLeftOut: z.boolean(),
        }),
      ),
      leftOut: z.number().int(),
    }),
    refusals: z.enum(['file-gone', 'no-name-column', 'too-slow', 'work-under-way', 'canceled']),
  },
  /** All or nothing, with progress; canceled, the directory is as it was. */
  'directory.import': {
    input: z.strictObject({ fileId: z.string(), mapping: DirectoryMapping }),
    output: z.strictObject({ added: z.number().int(), changed: z.number().int(), leftOut: z.number().int() }),
    refusals: z.enum([
      'file-gone',
      'no-name-column',
      'too-slow',
      'work-under-way',
      'canceled',
      'disk-full',
      'not-writable',
    ]),
  },
  /** 导出 all that stand by themselves, full phones: recorded with the number of rows. Null path: she changed her mind. */
  'directory.export': {
    input: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ path: z.string().nullable(), rows: z.number().int() }),
    refusals: z.enum(['nobody', 'cannot-write', 'work-under-way', 'canceled', 'disk-full', 'not-writable']),
  },
} satisfies Record<string, Exchange>
