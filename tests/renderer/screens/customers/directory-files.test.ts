import { beforeEach, expect, test, vi } from 'vitest'
import { mappingOf } from '#shared/domain/directory-heads'
import { directoryFileWords, directoryReadRefusal } from '../../../../src/renderer/words/directory-files'
import { asked, next, ok, settled } from '../../desk'

const { chooseFile, exportFile, goBack, importFile, lookFirst, take, useFiles } = await import(
  '../../../../src/renderer/screens/customers/directory-files-store'
)

const columns = ['企业名称', '联系人', '手机']
const read = { fileId: 'a', name: '租户.xlsx', columns, sample: [], rows: 3, mapping: mappingOf(columns) }
const preview = { added: 2, changed: 1, same: 0, leftOut: 0, doubtful: [] }

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  useFiles.setState(useFiles.getInitialState(), true)
})

async function toPreview(): Promise<void> {
  chooseFile()
  next('directory.read').answer(ok(read))
  await settled()
  lookFirst()
  next('directory.preview').answer(ok(preview))
  await settled()
}

test('a file goes from its columns to what would come of it to being there, one question at a time', async () => {
  chooseFile()
  chooseFile()
  expect(asked).toHaveLength(1)
  next('directory.read').answer(ok(read))
  await settled()
  expect(useFiles.getState()).toMatchObject({ stage: 'columns', file: read, underWay: null })
  take('note', 2)
  take('phones', null)
  lookFirst()
  const looked = next('directory.preview')
  expect(looked.input).toEqual({ fileId: 'a', mapping: { ...read.mapping, note: 2, phones: null } })
  looked.answer(ok(preview))
  await settled()
  expect(useFiles.getState()).toMatchObject({ stage: 'preview', preview })
  importFile()
  importFile()
  expect(asked).toHaveLength(1)
  expect(useFiles.getState().underWay).toBe('importing')
  next('directory.import').answer(ok({ added: 2, changed: 1, leftOut: 0 }))
  await settled()
  expect(useFiles.getState()).toMatchObject({
    stage: 'file',
    file: null,
    underWay: null,
    said: { kind: 'done' },
  })
})

test('what was refused or canceled says why, and leaves her where she was with what she set', async () => {
  chooseFile()
  next('directory.read').answer({ kind: 'refused', reason: 'old-excel' })
  await settled()
  expect(useFiles.getState()).toMatchObject({
    stage: 'file',
    said: { kind: 'wrong', words: directoryReadRefusal['old-excel'] },
  })
  await toPreview()
  take('note', 2)
  importFile()
  next('directory.import').answer({ kind: 'refused', reason: 'canceled' })
  await settled()
  expect(useFiles.getState()).toMatchObject({ stage: 'preview', said: { kind: 'wrong' }, underWay: null })
  goBack()
  expect(useFiles.getState()).toMatchObject({ stage: 'columns', file: { mapping: { note: 2 } } })
})

test('an export says where it lies and with how many rows, or that none was written', async () => {
  for (const [path, words] of [
    ['/home/名录.csv', directoryFileWords.saved('/home/名录.csv', 58)],
    [null, directoryFileWords.notSaved],
  ] as const) {
    exportFile('csv')
    next('directory.export').answer(ok({ path, rows: 58 }))
    await settled()
    expect(useFiles.getState().said).toEqual({ kind: 'done', words })
  }
})
