/** To be built. */
export function FindingsPart() {
  return null
}
