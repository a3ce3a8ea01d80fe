import type { Rule } from "./rule.ts";

const DEFAULTS: Record<string, Rule> = {
  "tea-100": { percent: 10, from: 5 },
  "mug-blue": { percent: 5, from: 10 },
};

/** Rules in force, by the article. */
export class RuleStore {
  loadedAt = new Date();
  #rules = new Map(Object.entries(DEFAULTS));

  ruleFor(sku: string): Rule | undefined {
    return this.#rules.get(sku);
  }

  set(sku: string, rule: Rule): void {
    this.#rules.set(sku, rule);
  }

  /** Puts other rules in the place of all that hold. */
  replace(rules: Map<string, Rule>): void {
    this.#rules = rules;
    this.loadedAt = new Date();
  }
}
