/** To be built. */
export function SurveysPart() {
  return null
}
