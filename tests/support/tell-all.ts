import type { CustomerId } from '#shared/domain/customer'
import { tellCustomer } from '../../src/main/store/customer-find'
import type { Tx } from '../../src/main/store/tx'

/** Tells anew how each customer is found, from the records alone. */
export function tellAll(tx: Tx): void {
  tx.prepare('DELETE FROM customerFind').run()
  const ids = tx
    .prepare<[], { id: CustomerId }>(
      'SELECT id FROM customer WHERE mergedInto IS NULL AND name IS NOT NULL ORDER BY id',
    )
    .all()
  for (const { id } of ids) tellCustomer(tx, id)
}
