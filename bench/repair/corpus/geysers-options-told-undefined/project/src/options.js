const DEFAULTS = { format: "long", unit: "m", last: Infinity };

export function withDefaults(options = {}) {
  return { ...DEFAULTS, ...options };
}
