// Types of typst.mjs, for the bench.
export function ensureTypst(): Promise<string>
