import type { FormOf } from './form-frame'
import { MeasureForm } from './measure-form'
import { OpinionForm } from './opinion-form'
import { ProgressForm } from './progress-form'
import type { Form } from './store'

/** What is typed beside the texts; Esc goes back, and what was typed stays. */
export function FormShown({ view, form, typed }: FormOf & { readonly form: Form }) {
  switch (form.kind) {
    case 'measure': {
      const measure = view.measures.find(({ id }) => id === form.id) ?? null
      return <MeasureForm view={view} typed={typed} id={form.id} measure={measure} />
    }
    case 'progress': {
      const measure = [...view.carried, ...view.measures].find(({ id }) => id === form.id)
      return measure ? <ProgressForm view={view} typed={typed} measure={measure} /> : null
    }
    case 'opinion': {
      const opinion = view.opinions.find(({ departmentId }) => departmentId === form.departmentId)
      return opinion ? <OpinionForm view={view} typed={typed} opinion={opinion} /> : null
    }
  }
}
