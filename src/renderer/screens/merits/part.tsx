/** To be built. */
export function MeritsPart() {
  return null
}
