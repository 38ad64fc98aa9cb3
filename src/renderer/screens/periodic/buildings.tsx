import { useState } from 'react'
import { buildingWords } from '#shared/domain/periodic-visit'
import { useKeys } from '../../keys'
import { LineList, ListLine } from '../../ui/line-list'
import { periodicWords } from '../../words/periodic'
import type { Listed } from './round'
import { chooseBuildings, showBuilding } from './store'

/** Which building to walk: how many are left in each. */
export function Buildings({ listed: { buildings, building } }: { readonly listed: Listed }) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      buildings.findIndex((one) => one.building === building),
    ),
  )
  const place = Math.min(at, buildings.length - 1)
  useKeys([
    {
      key: 'Enter',
      words: periodicWords.thisBuilding,
      side: 'right',
      isMain: true,
      run: () => showBuilding(buildings[place]?.building ?? ''),
    },
    {
      key: 'ArrowDown',
      words: periodicWords.chooseBuilding,
      side: 'right',
      run: () => setAt(Math.min(buildings.length - 1, place + 1)),
    },
    { key: 'ArrowUp', words: '', side: 'right', run: () => setAt(Math.max(0, place - 1)) },
    { key: 'Alt+D', words: periodicWords.backToList, isHidden: true, run: () => chooseBuildings(false) },
    { key: 'Escape', words: periodicWords.backToList, side: 'right', run: () => chooseBuildings(false) },
  ])
  return (
    <LineList
      title={periodicWords.buildings}
      label={periodicWords.buildings}
      count={buildings.length}
      lines={buildings.map((one, line) => (
        <ListLine
          key={one.building}
          isChosen={line === place}
          isFocused
          onChoose={() => showBuilding(one.building)}
        >
          <b className="cut">{buildingWords(one.building)}</b>
          <span className="dim small">{periodicWords.left(one.left, one.total)}</span>
        </ListLine>
      ))}
    />
  )
}
