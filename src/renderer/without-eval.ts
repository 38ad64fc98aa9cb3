import { config } from 'zod'

// zod tries `new Function` once to see whether it may; the CSP reports even the try. Imported before any schema is made.
config({ jitless: true })
