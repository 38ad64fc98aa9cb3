import { PrintTrouble } from '#shared/domain/print'

// IPP's printer-state-reasons (RFC 8011 5.4.12, PWG 5100.9) end in -report, -warning or -error, and CUPS changes the
// printer's -error into -warning (findings A3): so only the beginning counts.
const troubleOfReason: readonly (readonly [beginning: string, trouble: PrintTrouble])[] = [
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['offline', 'offline'],
  ['shutdown', 'offline'],
  ['timed-out', 'offline'],
  ['media-jam', 'paper-jam'],
  ['media-empty', 'out-of-paper'],
  ['media-needed', 'out-of-paper'],
  ['input-tray-missing', 'tray-missing'],
  ['door-open', 'door-open'],
  ['cover-open', 'door-open'],
  ['interlock-open', 'door-open'],
  ['output-area-full', 'output-full'],
  ['marker-supply-empty', 'toner-empty'],
  ['toner-empty', 'toner-empty'],
  ['marker-supply-low', 'toner-low'],
  ['toner-low', 'toner-low'],
]

function troubleOf(reason: string): PrintTrouble | undefined {
  const known = troubleOfReason.find(([beginning]) => reason.startsWith(beginning))
  if (known) return known[1]
  // Makers invent reasons of their own; one that they call an error stops the paper whatever its name.
  return reason.endsWith('-error') ? 'needs-attention' : undefined
}

/** What a printer's state reasons mean at the desk, worst first, each once. */
export function troublesOf(reasons: readonly string[]): readonly PrintTrouble[] {
  return worstFirst(reasons.map(troubleOf).filter((trouble) => trouble !== undefined))
}

export function worstFirst(troubles: readonly PrintTrouble[]): readonly PrintTrouble[] {
  const present = new Set(troubles)
  return PrintTrouble.options.filter((trouble) => present.has(trouble))
}
