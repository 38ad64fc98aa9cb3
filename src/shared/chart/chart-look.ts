/** How a chart looks where it is shown; lengths in points on paper, in pixels on the screen. */
export type ChartLook = {
  /** Of every word and number. */
  readonly size: number
  readonly font: string
  readonly ink: string
  /** Of words that say less. */
  readonly dim: string
  readonly bar: string
  readonly axis: string
}

/** Black on white: what a bar means is said beside it, so that one grey is enough, also after two photocopies. */
export const paperLook: ChartLook = {
  size: 9,
  font: 'Hei',
  ink: '#000000',
  dim: '#333333',
  bar: '#4d4d4d',
  axis: '#000000',
}
