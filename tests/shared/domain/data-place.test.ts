import { expect, it } from 'vitest'
import { mountsIn, placeTrouble } from '#shared/domain/data-place'

const mounts = mountsIn(
  [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/share /mnt/share nfs4 rw 0 0',
    '//server/a /mnt/with\\040blank cifs rw 0 0',
    '/dev/sdb1 /mnt/share/local ext4 rw 0 0',
  ].join('\n'),
)

it.each([
  ['C:\\Users\\wang\\OneDrive\\jiesutai', 'synchronised', 'OneDrive'],
  ['C:\\Users\\wang\\OneDrive - 某某物业\\jiesutai', 'synchronised', 'OneDrive'],
  ['/home/wang/坚果云/jiesutai', 'synchronised', '坚果云'],
  ['D:\\百度网盘\\jiesutai', 'synchronised', '百度网盘'],
  ['/home/wang/Dropbox/jiesutai', 'synchronised', 'Dropbox'],
  ['/Users/wang/Library/Mobile Documents/jiesutai', 'synchronised', 'iCloud'],
  ['\\\\server\\share\\jiesutai', 'network', 'UNC'],
  ['/mnt/share/jiesutai', 'network', 'nfs4'],
  ['/mnt/with blank/jiesutai', 'network', 'cifs'],
])('%s is no place for the record book', (path, kind, by) => {
  expect(placeTrouble(path, mounts)).toEqual({ kind, by })
})

it.each(['/home/wang/.config/jiesutai', '/mnt/share/local/jiesutai', '/mnt/shared', 'C:\\jiesutai'])(
  '%s is one',
  (path) => {
    expect(placeTrouble(path, mounts)).toBeNull()
  },
)
