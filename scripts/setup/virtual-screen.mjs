import { spawn } from 'node:child_process'
import { SetupFailure } from './step.mjs'

export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * A screen of our own on Linux, so that windows neither need nor disturb the person's: all that this process starts
 * afterwards opens on it, and it goes with this process. Larger than the window, because a window as large as the
 * screen comes out a pixel smaller (measured 35).
 */
export async function startVirtualScreen() {
  if (process.platform !== 'linux') return
  // With -displayfd the server takes a number that is free, and writes it there when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => server.kill())
  const number = await new Promise((resolve, reject) => {
    let [answer, complaint] = ['', '']
    server.stdio[3].on('data', (data) => {
      answer += data
      // Number and line end come one after the other, and a pipe closed in between would end the server.
      if (answer.endsWith('\n')) resolve(answer.trim())
    })
    server.stderr.on('data', (data) => {
      complaint += data
    })
    server.once('error', (error) => reject(noScreen(error.message)))
    server.once('exit', () => reject(noScreen(complaint)))
  })
  for (const handle of [server, server.stderr, server.stdio[3]]) handle.unref()
  process.env.DISPLAY = `:${number}`
  delete process.env.WAYLAND_DISPLAY
}

function noScreen(output) {
  return new SetupFailure({ tried: 'starting Xvfb, a virtual screen', remedy: 'see why Xvfb ends', output })
}
