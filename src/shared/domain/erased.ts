/** What stands where a personal value was erased: on the screen, on the time line and on paper. */
export const erasedWords = '（已删除）'

/** Whether what was once said there is gone for good. */
export function isErased({ content }: { readonly content: string }): boolean {
  return content === erasedWords
}
