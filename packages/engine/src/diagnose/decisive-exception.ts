import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";

/**
 * Index of the exception of the chain that tells what went wrong. It is the one that surfaced, unless the code raised
 * that one on purpose while another was handled: then the one below it. An error of which a library made its own within
 * its walls says less than what the library told the project. -1 when there is none.
 */
export function decisiveException(event: CanonicalEvent): number {
  let index = event.exceptions.length - 1;
  while (index > 0 && isPassedOn(event, index)) index--;
  return index;
}

function isPassedOn(event: CanonicalEvent, index: number): boolean {
  const below = event.exceptions[index - 1];
  if (below && isRenamed(event, index)) return true;
  // The work that was given up because time was up failed in no other way.
  if (below?.type === "CancelledError" && event.exceptions[index]?.type === "TimeoutError") return false;
  if (below && (isInternal(event, index) || isWhileAnswering(event, index))) return false;
  const statement = event.exceptions[index]?.frames.at(-1)?.contextLine?.trim() ?? "";
  // What an emitter tells of was dealt with where it arose; that nobody listens is another fault.
  if (UNHEARD.test(statement)) return false;
  if (below?.relation === "cause") return true;
  if (event.exceptions[index] && isOfTheRaise(event.exceptions[index], statement)) return false;
  return below?.relation === "context" && /^(?:raise|throw)\b/.test(statement);
}

/** Errors of the language itself, in its own words: nobody raises them on purpose. */
const OF_LANGUAGE: Readonly<Record<string, RegExp>> = {
  NameError: /^(?:free variable|name|global name) '/,
  UnboundLocalError: /^(?:cannot access local variable|local variable) '/,
  AttributeError: / has no attribute '/,
  TypeError:
    /^[\w.<>]+\(\) (?:missing|takes|got) |(?:is not callable|is not a function|is not a constructor|not subscriptable)$/,
  ReferenceError: / is not defined$|^Cannot access '/,
};

/** `raise self.retry()` where there is no `self`: what was to be raised could not even be made. */
function isOfTheRaise({ type, value }: ExceptionValue, statement: string): boolean {
  const isMade =
    /^(?:raise|throw)\b.*[.(]/.test(statement) &&
    !new RegExp(`\\b${type.split(".").at(-1)}\\b`).test(statement);
  return isMade && (OF_LANGUAGE[type]?.test(value) ?? false);
}

const UNHEARD = /\.emit\(\s*["'`]error["'`]/;

/** What Python makes of a StopIteration that leaves a coroutine, a generator or a future. */
function isRenamed({ exceptions }: CanonicalEvent, index: number): boolean {
  return (
    exceptions[index]?.type === "RuntimeError" &&
    /^(?:async )?(?:coroutine|generator) raised Stop(?:Async)?Iteration$/.test(
      exceptions[index]?.value ?? "",
    ) &&
    /^Stop(?:Async)?Iteration$/.test(exceptions[index - 1]?.type ?? "")
  );
}

/** Exceptions by which web frameworks answer a request: no fault, and often given on purpose. */
const REFUSAL =
  /^(?:HTTPException|NotFound|Http404|BadRequest\w*|Forbidden|Unauthorized|MethodNotAllowed|Gone|Conflict|PermissionDenied|NotAuthenticated|AuthenticationFailed|RequestEntityTooLarge|UnsupportedMediaType|TooManyRequests)$/;
const WEB = /^(?:fastapi|starlette|werkzeug|django|rest_framework|flask|aiohttp|sanic|litestar|quart)\b/;

/**
 * Whether a request was being refused when this error arose, in a page or handler of the project that writes the refusal.
 * Who makes one error of another raises it where the other one was caught, which is where its trace begins.
 */
function isWhileAnswering({ exceptions }: CanonicalEvent, index: number): boolean {
  const below = exceptions[index - 1];
  const above = exceptions[index];
  const isRefusal = (one: ExceptionValue | undefined): boolean =>
    one !== undefined && REFUSAL.test(one.type.split(".").at(-1) ?? "") && WEB.test(one.module ?? one.type);
  const [caughtAt] = below?.frames ?? [];
  const raisedAt = above?.frames.at(-1);
  if (below?.relation !== "context" || !isRefusal(below) || isRefusal(above) || !caughtAt || !raisedAt)
    return false;
  const isSamePlace = caughtAt.path === raisedAt.path && caughtAt.function === raisedAt.function;
  return !isSamePlace && raisedAt.inApp === false && (above?.frames.some(({ inApp }) => inApp) ?? false);
}

/** Trouble of the outside world tells more than what a library calls it. */
const OUTSIDE =
  /OSError|IOError|Connect|Timeout|TimedOut|Refused|Reset|Broken|Socket|SSL|gaierror|Permission|(?<!Module)NotFound/i;

/** Whether the error below never left the library that raised this one from it. */
function isInternal({ exceptions }: CanonicalEvent, index: number): boolean {
  const below = exceptions[index - 1];
  const isOwn = (at: number) => exceptions[at]?.frames.some(({ inApp }) => inApp) ?? false;
  return (
    below !== undefined &&
    below.frames.length > 0 &&
    (!isOwn(index - 1) || areOfOneCall(below, exceptions[index])) &&
    isOwn(index) &&
    !OUTSIDE.test(below.type)
  );
}

/** Whether a library raised both beneath one and the same call of the project: traces of JavaScript begin at the outermost caller. */
function areOfOneCall(below: ExceptionValue, above: ExceptionValue | undefined): boolean {
  if (!above || below.frames.at(-1)?.inApp !== false || above.frames.at(-1)?.inApp !== false) return false;
  const [inner, outer] = [below, above].map(({ frames }) => frames.findLast(({ inApp }) => inApp));
  return inner !== undefined && inner.path === outer?.path && inner.line === outer.line;
}
