/** Why a folder is a bad place for a record book: SQLite's locks and syncs do not hold there (findings C1). */
export type PlaceTrouble = {
  readonly kind: 'synchronised' | 'network'
  /** What it was told by: the program that synchronises, or the network file system. */
  readonly by: string
}

/** One line of /proc/mounts. */
export type Mount = { readonly point: string; readonly type: string }

const synchronisers: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^(坚果云|我的坚果云|nutstore( files)?)$/i, '坚果云'],
  [/^(百度网盘|baidunetdisk|baidusyncdisk|百度云同步盘|baiduyun)/i, '百度网盘'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs|iclouddrive)$/i, 'iCloud'],
  [/^(google ?drive|my drive|我的云端硬盘)$/i, 'Google Drive'],
  [/^(wps ?云盘|wpsdrive|wps cloud files)$/i, 'WPS 云盘'],
  [/^(阿里云盘|adrive|aliyundrive)$/i, '阿里云盘'],
]

const networkTypes =
  /^(nfs4?|cifs|smb3?|smbfs|9p|afs|ceph|glusterfs|ncpfs|vboxsf|davfs|fuse\.(sshfs|rclone|davfs2?|glusterfs|gvfsd-fuse|s3fs|smbnetfs|vmhgfs-fuse))$/

/**
 * Whether the folder lies on a disk that is synchronised or reached over a network; null: as far as its path and the
 * mounts tell, it does not. A Windows drive letter that stands for a share cannot be told by its path.
 */
export function placeTrouble(path: string, mounts: readonly Mount[]): PlaceTrouble | null {
  const parts = path.split(/[\\/]/)
  for (const part of parts) {
    const found = synchronisers.find(([pattern]) => pattern.test(part))
    if (found) return { kind: 'synchronised', by: found[1] }
  }
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return { kind: 'network', by: 'UNC' }
  const mount = mountOf(path, mounts)
  return mount && networkTypes.test(mount.type) ? { kind: 'network', by: mount.type } : null
}

/** The mount that the path lies on: the longest that it begins with, of two at one point the later. */
function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null
  for (const mount of mounts) {
    const isOn =
      mount.point === '/' ? path.startsWith('/') : path === mount.point || path.startsWith(`${mount.point}/`)
    if (isOn && (found === null || mount.point.length >= found.point.length)) found = mount
  }
  return found
}

/** The lines of /proc/mounts; a blank in a path is written `\040` there. */
export function mountsIn(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ')
    if (point === undefined || type === undefined) return []
    return [
      { point: point.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8))), type },
    ]
  })
}
