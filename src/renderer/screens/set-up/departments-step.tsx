import { Button, Input } from 'antd'
import { flushSync } from 'react-dom'
import type { NewDepartment } from '#shared/domain/organisation'
import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { gapWords, setUpWords } from '../../words/set-up'
import { answer, useSetUp } from './store'

const columns = ['name', 'head', 'contact'] as const
const columnWord = { name: setUpWords.department, head: setUpWords.head, contact: setUpWords.contact }

export function DepartmentsStep() {
  const { answers, stage } = useSetUp()
  const { departments } = answers
  const change = (place: number, changed: Partial<NewDepartment>) =>
    answer({ departments: departments.map((one, at) => (at === place ? { ...one, ...changed } : one)) })
  return (
    <>
      <div className="scroll">
        <table className="departments">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{columnWord[column]}</th>
              ))}
              <th aria-label={setUpWords.remove} />
            </tr>
          </thead>
          <tbody>
            {departments.map((department, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, its name is being typed
              <tr key={place}>
                {columns.map((column) => (
                  <td key={column}>
                    <Input
                      aria-label={`${columnWord[column]} ${place + 1}`}
                      autoFocus={place === 0 && column === 'head'}
                      maxLength={60}
                      value={department[column]}
                      onChange={(event) => change(place, { [column]: event.target.value })}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    aria-label={setUpWords.removeDepartment(department.name)}
                    onClick={() => answer({ departments: departments.filter((_, at) => at !== place) })}
                  >
                    {setUpWords.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {stage.name === 'incomplete' && <Notice>{gapWords[stage.gap]}</Notice>}
      <div>
        <ActionButton words={setUpWords.addDepartment} shortcut="Alt+A" run={add} />
      </div>
    </>
  )
}

function add(): void {
  const { departments } = useSetUp.getState().answers
  const blank: NewDepartment = { name: '', kind: 'department', head: '', contact: '' }
  flushSync(() => answer({ departments: [...departments, blank] }))
  document.querySelector<HTMLInputElement>('.departments tr:last-child input')?.focus()
}
