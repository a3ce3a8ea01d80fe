export interface Rule {
  readonly required?: boolean;
  readonly minimum?: number;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
  readonly sameAs?: string;
}
export type Values = Readonly<Record<string, string>>;

/** What is wrong with a form, by field; only the first thing of each. */
export function problems(values: Values, rules: Readonly<Record<string, Rule>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, rule] of Object.entries(rules)) {
    const problem = problemOf((values[field] ?? "").trim(), rule, values);
    if (problem !== null) found[field] = problem;
  }
  return found;
}

function problemOf(value: string, rule: Rule, values: Values): string | null {
  if (value === "") return rule.required ? "is missing" : null;
  if (rule.minimum !== undefined && value.length < rule.minimum) return "is too short";
  if (rule.pattern && !rule.pattern.test(value)) return "has the wrong form";
  if (rule.oneOf && rule.oneOf.includes(value)) return "is not one of the choices";
  if (rule.sameAs && value !== (values[rule.sameAs] ?? "").trim()) return `differs from ${rule.sameAs}`;
  return null;
}

export function isComplete(values: Values, rules: Readonly<Record<string, Rule>>): boolean {
  return Object.keys(problems(values, rules)).length === 0;
}
