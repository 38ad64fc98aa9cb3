import { describe, expect, it } from 'vitest'
import { documentName, jobMarked, jobsIn, progressOf, queuesIn } from '../../src/main/printing/windows-words'

// Samples in the shape that Get-Printer and Get-PrintJob give by PowerShell 5.1; nothing here ran on Windows.

const ready = { name: '针式打印机（一楼）', description: '三联单', state: { kind: 'ready' } } as const

describe('队列', () => {
  it('are listed with their Chinese names, several, one or none', () => {
    const one = '{"Name":"针式打印机（一楼）","Comment":"三联单","PrinterStatus":0}'
    const other = '{"Name":"Microsoft Print to PDF","Comment":null,"PrinterStatus":1024}'
    expect(queuesIn(`\uFEFF[${one},${other}]\r\n`)).toEqual([
      ready,
      { name: 'Microsoft Print to PDF', description: 'Microsoft Print to PDF', state: { kind: 'printing' } },
    ])
    expect(queuesIn(one)).toEqual([ready])
    expect(queuesIn('')).toEqual([])
  })

  it.each([
    [0x1, ['paused']],
    [0x8, ['paper-jam']],
    [0x10 | 0x2_0000, ['out-of-paper', 'toner-low']],
    [0x80, ['offline']],
    [0x40_0000, ['door-open']],
  ])('with the status %i have the trouble %j', (status, troubles) => {
    const [queue] = queuesIn(`{"Name":"front","Comment":"","PrinterStatus":${status}}`)
    expect(queue?.state).toEqual({ kind: 'trouble', troubles })
  })

  it('that PowerShell describes otherwise than expected are a fault, not an empty list', () => {
    expect(() => queuesIn('{"Name":"front"}')).toThrow()
    expect(() => queuesIn('Get-Printer : 拒绝访问')).toThrow()
  })
})

describe('任务', () => {
  const jobs = jobsIn(
    '[{"Id":3,"DocumentName":null,"JobStatus":0},{"Id":4,"DocumentName":"TS-202611-0007 1a2b3c4d.pdf","JobStatus":80}]',
  )

  it('is found by the mark in its document’s name', () => {
    expect(jobMarked(jobs, '1a2b3c4d')?.Id).toBe(4)
    expect(jobMarked(jobs, 'ffffffff')).toBeUndefined()
  })

  it('is done when the spooler has it no more, or says that it was printed', () => {
    const with_ = (JobStatus: number) => ({ Id: 4, DocumentName: 'x', JobStatus })
    expect(progressOf(undefined, ready)).toEqual({ kind: 'done' })
    expect(progressOf(with_(0x80 | 0x10), ready)).toEqual({ kind: 'done' })
    expect(progressOf(with_(0x1000), ready)).toEqual({ kind: 'done' })
    expect(progressOf(with_(0x4), ready)).toEqual({ kind: 'canceled' })
    expect(progressOf(with_(0x10), ready)).toEqual({ kind: 'printing', troubles: [] })
  })

  it('has its own troubles and its queue’s', () => {
    const waiting = { Id: 4, DocumentName: 'x', JobStatus: 0x40 }
    const offline = { ...ready, state: { kind: 'trouble', troubles: ['offline'] } } as const
    expect(progressOf(waiting, offline)).toEqual({ kind: 'waiting', troubles: ['offline', 'out-of-paper'] })
  })

  it('bears a name that Windows allows, short, with the mark at its end', () => {
    expect(documentName('意见表 "7": <甲/乙>\n', '1a2b3c4d')).toBe('意见表  7    甲 乙 1a2b3c4d.pdf')
    expect(documentName('𠮷'.repeat(100), '1a2b3c4d')).toBe(`${'𠮷'.repeat(60)} 1a2b3c4d.pdf`)
  })
})
