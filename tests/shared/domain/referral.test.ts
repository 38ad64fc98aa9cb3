import { expect, test } from 'vitest'
import { isReplyLetter, replyLetterWords } from '#shared/domain/referral'

const referral = { by: '市政务服务热线', number: '义热转〔2026〕118号' }

test('the 复函 is told from what else was promised by its words alone', () => {
  const words = replyLetterWords(referral)
  expect(words).toBe('复函市政务服务热线（义热转〔2026〕118号）')
  expect(isReplyLetter({ words }, referral)).toBe(true)
  expect(isReplyLetter({ words: '下午回电话' }, referral)).toBe(false)
  expect(isReplyLetter({ words }, { ...referral, number: '别的文号' })).toBe(false)
  expect(isReplyLetter({ words }, null)).toBe(false)
})

test('an authority that gave no number is answered without one', () => {
  expect(replyLetterWords({ by: '街道办', number: '' })).toBe('复函街道办')
})
