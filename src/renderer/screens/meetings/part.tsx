/** To be built. */
export function MeetingsPart() {
  return null
}
