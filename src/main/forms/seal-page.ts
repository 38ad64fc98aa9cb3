import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { band, list, signatureRow } from './cells'
import type { SealFacts } from './facts'
import { factBand, hashWords, heading, labels, values } from './month-rows'
import { bodySize, sheet } from './paper'

const width = bodySize('portrait').width
const pair = [110, width - 110] as const
const fileColumns = [180, 76, width - 256] as const

/**
 * 封存签字页: made after the manifest, so that it can carry its hash. The signed paper is the anchor outside the
 * computer: who changes a file of the archive would have to change this sheet too (measured 6).
 */
export function sealPage(facts: SealFacts): TDocumentDefinitions {
  return sheet(
    {
      code: '封存签字页',
      version: 1,
      organisation: facts.organisation,
      title: '封存签字页',
      reference: monthWords(facts.month),
      marks: facts.revision > 1 ? [`第 ${facts.revision} 版`] : [],
      slip: null,
      madeAt: facts.closedAt,
      orientation: 'portrait',
    },
    [
      factBand([
        ['本月封条', hashWords(facts.seal)],
        ['上月封条', facts.previousSeal ? hashWords(facts.previousSeal) : '没有：这是第一次归档'],
        ['事件链头', hashWords(facts.chainHead)],
        ['归档人', `${facts.closedBy}　${stampOf(facts.closedAt)}`],
        ['怎样核对', `本月封条是 ${facts.manifestName} 的 SHA-256。清单里有其余每个文件的 SHA-256。`],
      ]),
      heading('签字'),
      band(
        pair,
        facts.signers.map((signer) => signatureRow(signer, null)),
      ),
      heading('清单里的文件'),
      list(
        fileColumns,
        [labels('文件', '字节', 'SHA-256')],
        facts.files.map(({ name, bytes, sha256 }) =>
          values([name, String(bytes), hashWords(sha256)], fileColumns),
        ),
      ),
    ],
  )
}
