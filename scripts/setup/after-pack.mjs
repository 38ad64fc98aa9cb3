// electron-builder calls this before it sets the fuses and signs. The registry's Electron brings the stand-in for its
// own default app along (default-app.mjs): in a package nothing may lie beside app.asar that could be started. And the
// Sumatra of pdf-to-printer is a program for Windows.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

export default function leaveOut({ appOutDir, electronPlatformName }) {
  const strays = ['resources/app', 'made-from']
  if (electronPlatformName !== 'win32') {
    const bundle = 'resources/app.asar.unpacked/node_modules/pdf-to-printer'
    strays.push(bundle)
  }
  for (const stray of strays) rmSync(join(appOutDir, stray), { recursive: true, force: true })
}
