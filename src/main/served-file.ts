import { realpath } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'

/**
 * Which file of the folder an address of the window's own protocol means; null: none. Nothing climbs out of the folder,
 * however it is written, and no link leads out of it.
 */
export async function servedFile(folder: string, address: string): Promise<string | null> {
  const path = pathIn(address)
  if (path === null) return null
  const file = normalize(join(folder, path === '/' ? '/index.html' : path))
  if (!file.startsWith(folder + sep)) return null
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(folder)])
    return real.startsWith(home + sep) ? file : null
  } catch {
    return null
  }
}

/** The path of `app://desk/…`, read once; null: another host, a port, a name, or signs that no file of ours has. */
function pathIn(address: string): string | null {
  try {
    const { host, username, password, pathname } = new URL(address)
    if (host !== 'desk' || username !== '' || password !== '') return null
    const path = decodeURIComponent(pathname)
    return /[\\:%]|\p{Cc}/u.test(path) ? null : path
  } catch {
    return null
  }
}
