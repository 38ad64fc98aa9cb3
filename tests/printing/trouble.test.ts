import { expect, it } from 'vitest'
import { troublesOf } from '../../src/main/printing/trouble'

it.each(['', '-report', '-warning', '-error'])(
  'a reason means the same whatever its ending (“%s”)',
  (ending) => {
    expect(troublesOf([`media-empty${ending}`])).toEqual(['out-of-paper'])
    expect(troublesOf([`media-jam${ending}`])).toEqual(['paper-jam'])
    expect(troublesOf([`cover-open${ending}`])).toEqual(['door-open'])
    expect(troublesOf([`marker-supply-low${ending}`])).toEqual(['toner-low'])
    expect(troublesOf([`marker-supply-empty${ending}`])).toEqual(['toner-empty'])
    expect(troublesOf([`offline${ending}`])).toEqual(['offline'])
  },
)

it('a printer at work has no trouble', () => {
  expect(troublesOf(['none'])).toEqual([])
  expect(troublesOf(['cups-waiting-for-job-completed', 'connecting-to-device', 'media-low-report'])).toEqual(
    [],
  )
})

it('several reasons come with the worst first, each trouble once', () => {
  const reasons = ['toner-low-report', 'media-needed', 'media-empty-warning', 'paused', 'media-jam-error']
  expect(troublesOf(reasons)).toEqual(['paused', 'paper-jam', 'out-of-paper', 'toner-low'])
})

it('an error that only its maker knows wants attention, his hint does not', () => {
  expect(troublesOf(['com.maker.fuser-cold-error'])).toEqual(['needs-attention'])
  expect(troublesOf(['com.maker.clean-me-report'])).toEqual([])
})
