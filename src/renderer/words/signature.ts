/** What a signature outcome asks for besides its own word. */
export const signatureWord = {
  notYet: '尚未',
  proxy: '代签人',
  relation: '与客户的关系',
  stamped: '盖了单位章',
  guardian: '监护人',
  interpreter: '翻译',
  reason: '拒签原因',
  witness: '见证人',
  incomplete: '签名结果还缺几个字：代签、监护、翻译要写姓名，拒签要写原因和见证人。',
} as const
