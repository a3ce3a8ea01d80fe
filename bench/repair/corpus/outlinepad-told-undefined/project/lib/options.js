export const DEFAULTS = Object.freeze({ bullet: '-', indent: 2, depth: 5, done: true })

/** Options with the defaults for what was not given. */
export function withDefaults (options = {}) {
  return { ...DEFAULTS, ...options }
}
