// npm run demo: a made-up month at a made-up park, in the real program; what comes out lies in out/demo.
import { runInElectron } from './setup/run-in-electron.mjs'
import { runScript } from './setup/step.mjs'

await runScript(() => runInElectron('tests/demo/demo.ts'))
