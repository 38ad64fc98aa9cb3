import type { Migration } from '../migrate'
import { ledger } from './0001-ledger'
import { desk } from './0002-desk'
import { procedure } from './0003-procedure'
import { trust } from './0004-trust'
import { kiosk } from './0005-kiosk'
import { customers } from './0006-customers'
import { paper } from './0007-paper'
import { revisits } from './0008-revisits'
import { closing } from './0009-closing'
import { monthReview } from './0010-month-review'
import { figures } from './0011-figures'
import { listExport } from './0012-list-export'
import { walks } from './0013-walks'
import { surveys } from './0014-surveys'
import { serviceYear } from './0015-service-year'
import { merits } from './0016-merits'

/** In order, append-only: a released migration is never changed. */
export const migrations: readonly Migration[] = [
  ledger,
  desk,
  procedure,
  trust,
  kiosk,
  customers,
  paper,
  revisits,
  closing,
  monthReview,
  figures,
  listExport,
  walks,
  surveys,
  serviceYear,
  merits,
]
