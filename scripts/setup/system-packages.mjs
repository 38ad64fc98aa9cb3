// What Electron and the tests need from the system itself. Debian and its kin only; elsewhere it says what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, SetupFailure, step } from './step.mjs'

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const outputOf = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''

// A package is needed when what it brings is not there, whoever brought it: no question is asked of dpkg.
const library = (file, name) => ({
  name,
  isThere: () => outputOf('/sbin/ldconfig', '-p').includes(`\t${file} `),
})
const program = (file, name) => ({
  name,
  isThere: () =>
    [...process.env.PATH.split(':'), '/usr/sbin'].some((folder) => existsSync(`${folder}/${file}`)),
})

/** To open the window. GTK brings the other libraries of the desktop with it. */
export const forTheWindow = [
  library('libgtk-3.so.0', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  { name: 'fonts-noto-cjk', isThere: () => outputOf('fc-list', ':lang=zh-cn') !== '' },
]

export const forAVirtualScreen = [program('Xvfb', 'xvfb')]

const java = (file, name) => ({ name, isThere: () => existsSync(`/usr/share/java/${file}`) })

/**
 * To print on a real queue without a printer, to look at paper and hold it against PDF/A, and to press keys as a hand
 * does, also in Chinese.
 */
export const forTheTests = [
  program('pdftoppm', 'poppler-utils'),
  program('qpdf', 'qpdf'),
  program('java', 'default-jre-headless'),
  java('preflight.jar', 'libpdfbox2-java'),
  java('javax.activation.jar', 'libactivation-java'),
  java('jaxb-api.jar', 'libjaxb-api-java'),
  program('cupsd', 'cups'),
  program('lp', 'cups-client'),
  program('ippeveprinter', 'cups-ipp-utils'),
  { name: 'cups-filters', isThere: () => existsSync('/usr/lib/cups/filter/imagetopdf') },
  program('dbus-daemon', 'dbus'),
  program('xdotool', 'xdotool'),
  program('openbox', 'openbox'),
  program('fcitx5', 'fcitx5'),
  { name: 'fcitx5-pinyin', isThere: () => existsSync('/usr/share/fcitx5/inputmethod/pinyin.conf') },
  {
    name: 'fcitx5-frontend-gtk3',
    isThere: () => outputOf('sh', '-c', 'ls /usr/lib/*/gtk-3.0/*/immodules/im-fcitx5.so') !== '',
  },
]

export const forTheCompiler = [program('python3', 'python3'), program('make', 'make'), program('g++', 'g++')]

/** Installs what is missing if it may (root, or sudo without a password); else says the exact command. */
export async function ensureSystemPackages(wanted) {
  if (process.platform !== 'linux') return
  const missing = wanted.filter((one) => !one.isThere()).map((one) => one.name)
  if (missing.length === 0) return

  const isRoot = process.getuid() === 0
  const hasApt = succeeds('apt-get', '--version')
  if (!hasApt || !(isRoot || succeeds('sudo', '-n', 'true'))) {
    const byHand = `sudo apt-get update && sudo apt-get install -y ${todaysNames(missing).join(' ')}`
    throw new SetupFailure({
      tried: `looking for what ${missing.join(', ')} would bring`,
      remedy: hasApt
        ? `run this, then start again:\n  ${byHand}`
        : 'install these (Debian’s names) and start again',
    })
  }

  await step(`system packages ${missing.join(', ')}`, () => {
    const apt = (remedy, ...args) => {
      const asRoot = [
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        '-o',
        'DPkg::Lock::Timeout=300',
        ...args,
      ]
      const [command, ...rest] = isRoot ? asRoot : ['sudo', '-n', ...asRoot]
      return run(command, rest, { remedy })
    }
    apt('see whether the sources in /etc/apt can be reached', 'update')
    const names = todaysNames(missing)
    apt('mend what apt-get complains of', 'install', '-y', '--no-install-recommends', ...names)
  })
  const stillMissing = wanted.filter((one) => !one.isThere()).map((one) => one.name)
  if (stillMissing.length > 0) {
    throw new SetupFailure({
      tried: `installing ${stillMissing.join(', ')}; apt-get said it did`,
      remedy: 'see what these packages bring on this system (the list is scripts/setup/system-packages.mjs)',
    })
  }
}

// Debian 13 and Ubuntu 24.04 renamed libraries when time became 64 bits wide (measured 35).
function todaysNames(names) {
  return names.map((name) => (succeeds('apt-cache', 'show', `${name}t64`) ? `${name}t64` : name))
}
