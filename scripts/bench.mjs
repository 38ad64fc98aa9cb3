// npm run bench: our figures beside the bare thing's, in the same run.
import { runInElectron } from './setup/run-in-electron.mjs'
import { runScript } from './setup/step.mjs'

await runScript(() => runInElectron('tests/bench/bench.ts'))
