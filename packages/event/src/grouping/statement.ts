/** Reading of one source line, in whatever language it is written. All patterns are linear. */

/** A line as it is compared: white space and what formatters put at its end do not count. */
export function normalised(line: string): string {
  return line
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[;,]+$/, "")
    .trim();
}

const LITERAL = /"(?:[^"\\]|\\.){0,500}"|'(?:[^'\\]|\\.){0,500}'|`(?:[^`\\]|\\.){0,500}`/g;
const HOLE = /\$?\{[^{}]{0,200}\}|%(?:\(\w{1,64}\))?[-+ #0-9.]{0,8}[sdrfixv]|#\{[^{}]{0,200}\}/;

/** The fixed texts of a line: its string literals, cut where values are put in. */
export function textsOf(statement: string): string[] {
  return (statement.match(LITERAL) ?? [])
    .flatMap((literal) => literal.slice(1, -1).split(HOLE))
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
}

const RAISES =
  /^(?:\}?\s*(?:else|if\b.{0,80}\))\s*\{?\s*)?(?:raise|throw|return (?:Promise\.)?reject|panic!?|abort|fail|die|reject)\b/;
/** Whether a line raises on purpose. */
export function raises(statement: string | null): boolean {
  return statement !== null && RAISES.test(statement);
}

/** Whether a line ends within a call that goes on below it. */
export function isUnfinished(statement: string | null): boolean {
  if (statement === null) return false;
  const plain = statement.replace(LITERAL, "");
  return (plain.match(/[([{]/g)?.length ?? 0) > (plain.match(/[)\]}]/g)?.length ?? 0);
}

const CHECKS =
  /^(?:assert|invariant|ensure|require|expect|must|check|fail|abort|raise|throw|panic|or[_A-Z])/i;
const NAMES_CHECK =
  /(?:^|_)(?:or_(?:404|raise|fail|throw|die)|assert|ensure|must|require|fail|abort|throw|raise)(?:_|$)|^(?:assert|ensure|must|require|fail|throw|raise|invariant)[A-Z]?|Or(?:Throw|Fail|404|Raise)$/;

/**
 * Whether a place only says what somebody else decided: it raises without a text of its own, or it belongs to a
 * function whose whole purpose is to raise. Which of its callers went wrong is then part of what the error is.
 */
export function passesOn({
  statement,
  function: name,
}: {
  readonly statement: string | null;
  readonly function: string | null;
}): boolean {
  if (name !== null && NAMES_CHECK.test(name)) return true;
  if (statement === null) return false;
  const isRaised = raises(statement) || CHECKS.test(statement);
  return isRaised && textsOf(statement).length === 0 && /\(.*\w.*\)|^(?:raise|throw) \w+$/.test(statement);
}

const CALLEE =
  "(?:fn|func|f|function|handler|next|callback|cb|wrapped|call_next|view_func|view|get_response|original\\w{0,20}|target|task|inner|method|action|operation|thunk|job|listener|middleware|endpoint|coro|factory|work|body)";
const WRAPPER_CALL = new RegExp(
  `^(?:return |yield |(?:const |let |var )?\\w{1,40} ?= ?)?(?:await |yield )?(?:Promise\\.resolve\\()?(?:await )?(?:self\\.|this\\.)?_{0,2}${CALLEE}(?:\\.(?:apply|call|run))?\\([^()]{0,100}\\)\\)?(?:\\.(?:catch|then)\\(\\w{1,40}\\))?$`,
);
const WRAPPER_NAME =
  /^(?:wrapper|wrapped|_?inner|decorated\w*|decorator|asyncHandler|asyncUtilWrap|asyncWrapper|catchAsync|withErrorHandling|tryCatch|_wrapped_view|wrapped_view|sentryWrapped|dispatch|handle_errors?|run_in_context|bound)$/;

/** Whether a frame only calls what it was given. */
export function isWrapperCall(statement: string | null, name: string | null): boolean {
  if (statement !== null) return WRAPPER_CALL.test(statement);
  return name !== null && WRAPPER_NAME.test(name);
}
