/** How long anything may take before it counts as never happening: no measure of speed. */
export const PATIENCE_MS = 120_000
