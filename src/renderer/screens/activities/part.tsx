/** To be built. */
export function ActivitiesPart() {
  return null
}
