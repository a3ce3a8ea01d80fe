import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { DiagnosisClass } from "../diagnosis.ts";

/** What triage says of one exception. */
export interface Verdict {
  readonly class: DiagnosisClass;
  /** One sentence, at most 30 words. */
  readonly rootCause: string;
  readonly evidence: readonly string[];
  readonly advice: readonly string[];
}

/** What a rule looks at: one exception of the chain and the event around it. */
export interface TriageCase {
  readonly event: CanonicalEvent;
  readonly exception: ExceptionValue;
  /** Class with its module where known: `requests.exceptions.ConnectTimeout`. */
  readonly fullName: string;
  /** Message, at most 2 kB. */
  readonly message: string;
  /** Text of the innermost line of the application, empty when unknown. */
  readonly statement: string;
  /** Path and function of the innermost frame: `<frozen os> __getitem__`. */
  readonly innermost: string;
}

/** A rule names a class of errors by the exception's class, or by its message, or both. */
export interface TriageRule {
  readonly class: DiagnosisClass;
  /** On the class name without its module. */
  readonly type?: RegExp;
  /** On the module of the class; only where an SDK told it, an unknown module agrees. */
  readonly module?: RegExp;
  readonly message?: RegExp;
  readonly statement?: RegExp;
  readonly innermost?: RegExp;
  /** `$1` stands for the first thing that `message`, or else `statement`, captured. */
  readonly cause: string;
  readonly advice: readonly string[];
}

export function applyRule(rule: TriageRule, given: TriageCase): Verdict | null {
  const { exception, message, statement } = given;
  if (rule.type && !rule.type.test(exception.type)) return null;
  if (rule.module && exception.module !== null && !rule.module.test(exception.module)) return null;
  const byMessage = rule.message ? rule.message.exec(message) : null;
  if (rule.message && !byMessage) return null;
  const byStatement = rule.statement ? rule.statement.exec(statement) : null;
  if (rule.statement && !byStatement) return null;
  if (rule.innermost && !rule.innermost.test(given.innermost)) return null;
  const groups = byMessage ?? byStatement;
  const cause = rule.cause.replace(/\$(\d)/g, (_whole, digit: string) =>
    shown(digit === "1" ? groups?.slice(1).find((part) => part !== undefined) : groups?.[Number(digit)]),
  );
  const shownMessage = message === "" ? "" : `: ${message.split("\n")[0]?.slice(0, 160)}`;
  return {
    class: rule.class,
    rootCause: cause,
    evidence: [`The exception is ${given.fullName}${shownMessage}`],
    advice: rule.advice,
  };
}

/** A captured part, cut to what fits in a sentence. */
function shown(text: string | undefined): string {
  const plain = (text ?? "?").replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
