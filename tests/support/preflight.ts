import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const libraries = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
]
const classPath = libraries.map((name) => `/usr/share/java/${name}.jar`).join(':')

/**
 * What Debian's PDFBox preflight has against each file as PDF/A-1b; nothing against one that is valid. One Java for all
 * of them, since it takes two seconds to start.
 */
export function preflight(files: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  try {
    const list = join(folder, 'files')
    writeFileSync(list, files.map((file) => `${file}\n`).join(''))
    const validator = ['org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list]
    execFileSync('java', ['-cp', classPath, ...validator], { stdio: 'pipe' })
    const reports = readFileSync(`${list}.preflight.xml`, 'utf8').split('<preflight ').slice(1)
    if (reports.length !== files.length) throw new Error(`${reports.length} reports of ${files.length} files`)
    return reports.map((report) => {
      const faults = [...report.matchAll(/<details>([^<]*)/gu)].map(([, words = '']) => words)
      return report.includes('<isValid type="PDF/A1-b">true') ? [] : ['not valid', ...faults]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
