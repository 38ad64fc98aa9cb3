/** Text, a count, or nothing. Numbers of cases, phones, rooms, days and moments are texts: none is ever reckoned with. */
export type TableCell = string | number | null

export type TableColumn = {
  readonly title: string
  /** In characters of Latin type; a Chinese one takes two. */
  readonly width: number
}

/** A flat list as it goes into a file, a row for each line of it. */
export type Table = {
  /** On the tab of the sheet: at most 31 characters, none of them `: \ / ? * [ ]`. */
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}
