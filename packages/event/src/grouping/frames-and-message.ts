import type { CanonicalEvent, ExceptionValue } from "../event.ts";
import { frameKey, type KeyedFrame, ownFrames } from "./frame-key.ts";
import type { GroupingPart } from "./grouping.ts";
import { parameterised } from "./parameterised.ts";
import { isUnfinished, passesOn, raises, textsOf } from "./statement.ts";

/**
 * The second algorithm. Every exception of the chain counts with its class and the place in the application where it
 * came up: file or module, function and source line, none of which moves with line numbers, hosts or releases. A place
 * that only passes on what its caller decided counts with that caller. The message counts as far as it says what the
 * places do not, and without what varies in it.
 */
export function framesAndMessage(event: CanonicalEvent): GroupingPart[] {
  if (event.exceptions.length === 0) return messageParts(event);
  const keyed = event.exceptions.map((exception) => ({
    exception,
    frames: decidingFrames(exception, event.platform),
  }));
  const parts = distinct(
    keyed.map(({ exception, frames }) => [
      { what: "class" as const, value: exception.mechanism?.synthetic ? "" : exception.type },
      ...frames.map((frame): GroupingPart => ({ what: "frame", value: frame.key, why: frame.why })),
    ]),
  );
  const message = tellingMessage(keyed);
  return [...parts, ...(message ? [message] : []), { what: "kind", value: event.kind }];
}

function messageParts(event: CanonicalEvent): GroupingPart[] {
  const template = event.messageTemplate;
  return [
    template
      ? {
          what: "message",
          value: parameterised(template, null),
          why: "the text as it was before its values were put in",
        }
      : { what: "message", value: parameterised(event.message ?? "", null), why: VARYING },
    { what: "logger", value: event.logger ?? "" },
    { what: "kind", value: event.kind },
  ];
}

const VARYING = "without what varies: numbers, ids, addresses, quoted values";

/** Most characters that a text in the source must have before it is recognised in a message. */
const LEAST_TEXT = 4;

interface Keyed {
  readonly exception: ExceptionValue;
  readonly frames: readonly DecidingFrame[];
}

/**
 * The message of the exception that surfaced, or of the one below it where that one was raised on purpose because of
 * it: `throw new RatesError(message, { cause })` only words again what its cause says. A line that ends within the call,
 * `raise HTTPException(`, does not show what it says: there the message tells.
 */
function tellingMessage(chain: readonly Keyed[]): GroupingPart | null {
  const index = chain.findLastIndex(({ frames }, at) => {
    const statement = frames[0]?.statement ?? null;
    return at === 0 || !raises(statement) || isUnfinished(statement);
  });
  const telling = chain[Math.max(0, index)];
  const statement =
    telling?.frames[0]?.statement ?? chain.findLast(({ frames }) => frames.length > 0)?.frames[0]?.statement;
  return messageBeside(telling?.exception.value ?? "", statement ?? null);
}

function messageBeside(message: string, statement: string | null): GroupingPart | null {
  if (message.trim() === "") return null;
  const texts = statement === null ? [] : textsOf(statement).filter((text) => text.length >= LEAST_TEXT);
  // The line holds the message's own words: whatever else is in it came from values.
  if (texts.some((text) => message.includes(text))) return null;
  return { what: "message", value: parameterised(message, statement), why: VARYING };
}

type DecidingFrame = KeyedFrame & { readonly why: string };

/** The innermost place of the application, and its caller where the place passes on what the caller decided. */
function decidingFrames(exception: ExceptionValue, platform: string): DecidingFrame[] {
  const { frames, own } = ownFrames(exception.frames, platform);
  const keyed = withoutRepeats(frames.toReversed().flatMap((frame) => frameKey(frame, platform) ?? []));
  // Nothing of it is the application's: only the whole stack tells such failures apart.
  if (!own) return keyed.map((frame) => ({ ...frame, why: "no frame is the application's own" }));
  const telling = keyed.filter(({ isWrapper }) => !isWrapper);
  const [innermost, caller] = telling.length > 0 ? telling : keyed;
  if (!innermost) return [];
  const place = { ...innermost, why: "the innermost place of the application" };
  if (!caller || !passesOn(innermost)) return [place];
  return [place, { ...caller, why: "the place above passes on what this caller decided" }];
}

/** Recursion counts once. */
function withoutRepeats(frames: readonly KeyedFrame[]): KeyedFrame[] {
  const seen = new Set<string>();
  return frames.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Members of an exception group that are alike count once. */
function distinct(exceptions: readonly (readonly GroupingPart[])[]): GroupingPart[] {
  const seen = new Set<string>();
  return exceptions.flatMap((parts) => {
    const key = JSON.stringify(parts.map(({ what, value }) => [what, value]));
    if (seen.has(key)) return [];
    seen.add(key);
    return parts;
  });
}
