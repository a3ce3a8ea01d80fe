import type { FailingLine } from "./failing-text.ts";

/** What one kind of message means. `parts` are the groups of `message`; the sentence ends with a full stop. */
export interface MessageRule {
  readonly type: RegExp;
  readonly message: RegExp;
  readonly meaning: (parts: readonly string[], line: FailingLine) => string;
}

export function applyMessageRules(
  rules: readonly MessageRule[],
  type: string,
  message: string,
  line: FailingLine,
): string | null {
  for (const rule of rules) {
    const found = rule.type.test(type) ? rule.message.exec(message) : null;
    if (found)
      return rule.meaning(
        found.slice(1).map((part) => part ?? ""),
        line,
      );
  }
  return null;
}
