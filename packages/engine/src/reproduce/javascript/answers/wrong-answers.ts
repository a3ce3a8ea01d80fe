import { endLineOf, startLineOf } from "../../../code/nodes.ts";
import { traceWays, type Way } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { eachWithout, without } from "../emptied-samples.ts";
import type { JavascriptProject } from "../project.ts";
import { ANY, type Filling, type Shape, textOf, withPart } from "../shape.ts";
import { shapeOfAnswer } from "./answer-shape.ts";
import { type Asked, type Asking, askedBy, askedKey, askedWithin } from "./asked-calls.ts";
import { sampleAnswers } from "./sample-answers.ts";
import { thrownText } from "./thrown-answers.ts";
import { wrongPart } from "./wrong-part.ts";

/** A call, and what it answers so that the error comes about. */
export interface WrongAnswer {
  readonly asked: Asked;
  /** JavaScript of the value that it gives, or of the error that it throws. */
  readonly text: string;
  readonly isThrown: boolean;
}

const PLAIN: Filling = { any: '"x"', number: "1", text: "x", items: 1 };
const MOST = 8;
const MOST_THROWING = 3;
const WRAPPERS =
  /^(?:parenthesized_expression|await_expression|non_null_expression|as_expression|satisfies_expression)$/;

/** Stands in a text for what was answered without any change. */
export const FOUND = "found";

/**
 * Answers of other modules that the error follows from: an error that came out of a call, a value that the trace says was
 * empty or of another kind, else an empty answer. Those nearest to the boundary first: what lies before it runs as it is. With `isFoundKnown` also those in which a part of what is
 * answered otherwise is wrong.
 */
export function wrongAnswers(
  investigation: Investigation,
  project: JavascriptProject,
  asking: Asking = askedBy,
  isFoundKnown = false,
): WrongAnswer[] {
  const onTrace = new Set(investigation.frames.flatMap((frame) => frame.path ?? []));
  const isOutside = ({ home }: Asked) => !onTrace.has(home);
  const thrown = thrownAnswers(investigation, project, asking).filter(({ asked }) => isOutside(asked));
  if (thrown.length > 0) return thrown;
  const traced = tracedAnswers(investigation, project, asking, isFoundKnown).filter(({ asked }) =>
    isOutside(asked),
  );
  return (
    traced.length > 0
      ? traced
      : emptyAnswers(investigation, project, asking).filter(({ asked }) => isOutside(asked))
  ).slice(0, MOST);
}

/** The call at the innermost line of the project, where the error is none of the language's own and was not thrown there. */
function thrownAnswers(
  { event, frames, code }: Investigation,
  project: JavascriptProject,
  asking: Asking,
): WrongAnswer[] {
  const exception = event?.exceptions.at(-1);
  const own = frames.findLast(({ path, line }) => path !== null && line !== null);
  const file = own?.path ? code.file(own.path) : null;
  const text = exception && thrownText(exception);
  if (!own?.path || own.line === null || !file || !text) return [];
  const line = own.line;
  return file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => startLineOf(call) <= line && line <= endLineOf(call))
    .flatMap((call) => asking(project, file.path, call) ?? [])
    .map((asked) => ({ asked, text, isThrown: true }))
    .toReversed()
    .slice(0, MOST_THROWING);
}

function tracedAnswers(
  investigation: Investigation,
  project: JavascriptProject,
  asking: Asking,
  isFoundKnown: boolean,
): WrongAnswer[] {
  const samplesOf = (asked: Asked) => [...(isFoundKnown ? [FOUND] : []), ...sampleAnswers(project, asked)];
  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  const found = new Map<string, { asked: Asked; way: Way }>();
  for (const way of traceWays(investigation)?.ways ?? []) {
    const { place } = way;
    let node = place.node;
    while (WRAPPERS.test(node.type) && node.firstNamedChild) node = node.firstNamedChild;
    const asked = asking(project, place.path, node);
    if (asked) found.set(`${askedKey(asked)}:${namesOf(way).join(".")}`, { asked, way });
  }
  return [...found.values()].toReversed().flatMap(({ asked, way }) =>
    textsFor(shapeOfAnswer(project, asked), samplesOf(asked), way, message).map((text) => ({
      asked,
      text,
      isThrown: false,
    })),
  );
}

/** Each of the calls before the failing line finds nothing. */
function emptyAnswers(
  { code, frames }: Investigation,
  project: JavascriptProject,
  asking: Asking,
): WrongAnswer[] {
  const own = frames.findLast(({ path, line }) => path !== null && line !== null);
  const around = frames.flatMap(({ path, line }) =>
    path === null || line === null
      ? []
      : (code.symbolsOf(path)?.functions ?? []).filter(
          ({ startLine, endLine }) => startLine <= line && line <= endLine,
        ),
  );
  const asked = around.flatMap((symbol) => askedWithin(project, symbol, asking));
  const distinct = new Map(asked.map((one) => [askedKey(one), one]));
  return [...distinct.values()]
    .filter(({ call, path }) => path !== own?.path || startLineOf(call) <= (own?.line ?? 0))
    .toReversed()
    .flatMap((one) => {
      const shape = shapeOfAnswer(project, one);
      const texts = shape.kind === "list" ? ["[]", "undefined"] : ["null", "[]"];
      return texts.map((text) => ({ asked: one, text, isThrown: false }));
    });
}

function namesOf({ place }: Way): readonly string[] {
  return place.members.map(({ name }) => name);
}

function textsFor(shape: Shape, samples: readonly string[], way: Way, message: string): string[] {
  const { text, isEmpty, called } = wrongPart(message);
  const names = namesOf(way);
  // What is there has not got the method.
  const path = called !== null && names.at(-1) === called ? names.slice(0, -1) : names;
  const at = path.findIndex((name) => /^-?\d+$/.test(name));
  // What is not there at a place of a list: the list ends before it.
  if (at >= 0) {
    const before = path.slice(0, at);
    const below = path.slice(at + 1);
    if (before.length > 0)
      return textsAt(shape, samples, before, below.length === 0 && isEmpty ? "[]" : "[{}]", false);
    const short = below.length === 0 && isEmpty ? ["[]"] : [];
    return [...short, ...textsAt(shape, samples, below, text, true)];
  }
  if (path.length > 0) {
    // `rows` of an answer: there were none.
    const none = way.isItem && isEmpty && path.length === 1 && shape.kind !== "list";
    return [
      ...(none ? textsAt(shape, [], path, "[]", false) : []),
      ...textsAt(shape, samples, path, text, way.isItem),
    ];
  }
  if (way.isItem) return isEmpty ? ["[]", `[${text}]`] : [`[${text}]`];
  return shape.kind === "list" && isEmpty ? [text, "[]"] : [text];
}

/** Answers with one part wrong: the samples of tests with that part changed, then one that is made up. */
function textsAt(
  shape: Shape,
  samples: readonly string[],
  path: readonly string[],
  text: string,
  isInItems: boolean,
): string[] {
  if (path.length === 0) return [`[${text}]`];
  // Of an object with a list in it the items are those of the list.
  const isList = shape.kind === "list" || (isInItems && shape.kind !== "object");
  const [first = "", ...below] = path;
  const inner = shape.kind === "object" ? shape.members[first] : undefined;
  const isListInside = isInItems && !isList && below.length > 0 && inner?.kind !== "list";
  const changed = samples.map((sample) => {
    if (sample === FOUND) {
      const item = shape.kind === "list" ? shape.item : shape;
      if (!isList && !(isInItems && below.length > 0)) return filled(FOUND, item, path, text);
      if (isList) return eachFilled(FOUND, item, path, text);
      const items = inner?.kind === "list" ? inner.item : (inner ?? ANY);
      return `{ ...${FOUND}, ${first}: ${eachFilled(`${FOUND}.${first}`, items, below, text)} }`;
    }
    const isWritten = sample.startsWith("[");
    if (isWritten) return eachWithout(sample, path, text);
    return isList ? `[${without(sample, path, text)}]` : without(sample, path, text);
  });
  const whole: Shape = isList && shape.kind !== "list" ? { kind: "list", item: shape } : shape;
  const made = isListInside
    ? withPart(shape, [first], `[${textOf(withPart(inner ?? ANY, below, text), PLAIN)}]`)
    : withPart(whole, path, text);
  return [...changed, textOf(made, PLAIN)];
}

/** What was found, with what the code reads beside it where that lacks it, and one part wrong. */
function filled(found: string, shape: Shape, path: readonly string[], text: string): string {
  const made = without(found, path, text);
  const { [path[0] ?? ""]: _own, ...others } = shape.kind === "object" ? shape.members : {};
  const base = textOf({ kind: "object", members: others }, PLAIN);
  return base === "{}" ? made : made.replace(/^\{ /, `{ ...${base}, `);
}

function eachFilled(found: string, shape: Shape, path: readonly string[], text: string): string {
  return `${found}.map((one) => (${filled("one", shape, path, text)}))`;
}

/** A likely answer to a call that has no part in the error; null where nothing is known of it. */
export function plainAnswer(project: JavascriptProject, asked: Asked): string | null {
  const [sample] = sampleAnswers(project, asked);
  if (sample !== undefined) return sample;
  const shape = shapeOfAnswer(project, asked);
  return shape.kind === "any" ? null : textOf(shape, PLAIN);
}
