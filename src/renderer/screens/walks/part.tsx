/** To be built. */
export function WalksPart() {
  return null
}
