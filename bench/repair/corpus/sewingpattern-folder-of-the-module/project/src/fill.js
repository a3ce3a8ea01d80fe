/** Puts values in the place of {{names}}; a name without a value stays as it is. */
export function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
