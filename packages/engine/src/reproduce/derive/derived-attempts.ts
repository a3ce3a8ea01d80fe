import type { FunctionSymbol } from "../../code/code-index.ts";
import { plainString, startLineOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { decisiveException } from "../../diagnose/decisive-exception.ts";
import { enclosingClass } from "../../diagnose/origin/python/callees.ts";
import type { Attempt } from "../call/explore.ts";
import type { CallableFrame } from "../call/frames.ts";
import type { RebuildContext, Rebuilt } from "../call/rebuild-value.ts";
import { plainTestStyle } from "../call/test-style.ts";
import { type Held, heldIn, isReassigned, writeCall } from "../call/write-call.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { composedTexts, separatorsOf } from "./composed-texts.ts";
import { listedTexts } from "./listed-texts.ts";
import { ofNamedClass } from "./named-class.ts";
import type { Shape } from "./shape.ts";
import { membersRead, shapeOfParameter } from "./shape-of-use.ts";
import { type Filling, PLAIN, writeShape } from "./write-shape.ts";
import { type Open, wrongParts } from "./wrong-parts.ts";
import { type WrongValue, wrongValues } from "./wrong-values.ts";

const MOST_OF_ONE = 60;
const MOST_COMPOSED = 2;
const MOST = 180;

const FILLINGS: readonly Filling[] = [
  PLAIN,
  { ...PLAIN, byExample: true },
  { ...PLAIN, any: '"x"', items: 2, number: "2" },
  { ...PLAIN, choice: 1, text: "1" },
  { ...PLAIN, choice: 2, text: "a@example.com", any: "{}", number: "100" },
  { ...PLAIN, choice: 3, any: "[]", number: "0", items: 3 },
  { ...PLAIN, any: "None", number: "-1", text: "" },
];

/**
 * Calls of the functions of the trace with values that nobody captured: as the code reads them and as their types say,
 * with the one part wrong that the error tells of. What was captured is taken as it is. The likeliest first; what each
 * call really does decides.
 */
export function derivedAttempts(
  request: ReproductionRequest,
  context: RebuildContext,
  frames: readonly CallableFrame[],
): readonly Attempt[] {
  const { event } = request.investigation;
  const exception = event?.exceptions[decisiveException(event)];
  if (!exception) return [];
  const plain = wrongValues(exception.type, exception.value);
  const wrong = [...plain, ...withinTexts(plain, separatorsOf(frames))];
  const texts = comparedTexts(context.project, frames);
  const lists = frames.map((entry) => callsOf(request, context, entry, wrong, texts));
  // Each frame has its share: what one does not need is left to the others.
  const share = Math.max(20, Math.floor(MOST / Math.max(1, lists.length)));
  return lists.flatMap((list) => list.slice(0, share)).slice(0, MOST);
}

function callsOf(
  request: ReproductionRequest,
  context: RebuildContext,
  entry: CallableFrame,
  wrong: readonly WrongValue[],
  texts: readonly string[],
): Attempt[] {
  const known = knownOf(context, entry);
  const open = openParameters(context, entry, known);
  const style = plainTestStyle(request, context.project, entry.symbol);
  const stem = entry.symbol.name.replace(/^_+|_+$/g, "");
  const made = new Map<string, Attempt>();
  const add = (shapes: ReadonlyMap<string, Shape>, filling: Filling, part?: string) => {
    if (made.size >= MOST_OF_ONE) return;
    const held: Held = (name) => {
      const shape = shapes.get(name);
      return shape ? writeShape(context, shape, filling) : (known.get(name) ?? null);
    };
    const call = writeCall(context, entry, held);
    if ("obstacle" in call) return;
    const key = call.lines.join("\n");
    if (made.has(key)) return;
    made.set(key, {
      entry,
      isFaithful: false,
      isDerived: true,
      ...(part !== undefined && { part }),
      case: {
        ...style,
        name: `test_${stem}_with_a_value_that_the_error_tells_of`,
        isAsync: false,
        arrange: [],
        act: call.lines,
        assert: call.assert,
        imports: [...style.imports, ...call.imports],
        raises: null,
      },
    });
  };
  const required = new Map(
    open.filter(({ isOptional }) => !isOptional).map(({ name, shape }) => [name, shape]),
  );
  add(required, PLAIN);
  const changes = wrongParts(request.investigation, entry, open, wrong);
  for (const { name, shape, part } of changes) add(new Map([...required, [name, shape]]), PLAIN, part);
  const all = new Map(open.map(({ name, shape }) => [name, shape]));
  for (const text of texts) {
    const filling = { ...PLAIN, text, any: pythonLiteral(text, context.quote) };
    add(required, filling);
    for (const { name, shape } of changes.slice(0, 4)) add(new Map([...required, [name, shape]]), filling);
  }
  for (const filling of FILLINGS.slice(1)) add(required, filling);
  for (const { name, shape } of changes.slice(0, 12)) {
    add(new Map([...required, [name, shape]]), { ...PLAIN, byExample: true });
    add(new Map([...required, [name, shape]]), { ...PLAIN, choice: 1, any: '"x"', items: 2 });
  }
  for (const filling of FILLINGS.slice(0, 3)) add(all, filling);
  return [...made.values()];
}

/** What was captured of the arguments, as far as it can be made again and is still what was given. */
function knownOf(context: RebuildContext, entry: CallableFrame): ReadonlyMap<string, Rebuilt> {
  const held = heldIn(context, entry);
  return new Map(
    parametersOf(entry.symbol.node).flatMap(({ name }): [string, Rebuilt][] => {
      const made = held(name);
      const isLost = made === null || made.obstacle !== null;
      return isLost || isReassigned(entry.symbol.node, name, entry.frame.line ?? 0) ? [] : [[name, made]];
    }),
  );
}

function openParameters(
  { project }: RebuildContext,
  { symbol, frame }: CallableFrame,
  known: ReadonlyMap<string, Rebuilt>,
): Open[] {
  const line = frame.line ?? symbol.endLine;
  const owner = enclosingClass(project.code, symbol.path, symbol.node);
  const isBound = owner !== null && !isStatic(symbol);
  return parametersOf(symbol.node).flatMap(({ name, kind, defaultValue }, index): Open[] => {
    if (known.has(name) || kind === "args" || kind === "kwargs") return [];
    if (isBound && index === 0) {
      if (/^cls$/.test(name) || symbol.name === "__init__") return [];
      const members = membersRead(project.code, symbol, line);
      return [{ name, shape: { kind: "object", owner, members }, isOptional: false }];
    }
    const read = shapeOfParameter(project.code, symbol.path, symbol.node, name, line);
    const shape = ofNamedClass(project.code, name, read);
    return [{ name, shape, isOptional: defaultValue !== null }];
  });
}

function isStatic({ node }: FunctionSymbol): boolean {
  const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
  return (decorated?.namedChildren ?? []).some(
    (child) => child.type === "decorator" && /@staticmethod/.test(child.text),
  );
}

/** The texts among the wrong values, as one part of a text that the code takes apart. */
function withinTexts(wrong: readonly WrongValue[], separators: readonly string[]): readonly WrongValue[] {
  return wrong.slice(0, MOST_COMPOSED).flatMap(({ value, fits }) =>
    value.kind === "text" && value.values[0] !== undefined
      ? composedTexts(value.values[0], separators).map(
          (text): WrongValue => ({
            value: { kind: "text", values: [text] },
            fits,
          }),
        )
      : [],
  );
}

const MOST_TEXTS = 4;

/** Texts that the functions of the trace compare something with, the furthest in first: they lead to what failed. */
function comparedTexts({ code }: ProjectCode, frames: readonly CallableFrame[]): readonly string[] {
  const found = frames.flatMap(({ symbol, frame }) =>
    symbol.node
      .descendantsOfType(["comparison_operator", "case_pattern"])
      .filter((node) => startLineOf(node) <= (frame.line ?? symbol.endLine))
      .flatMap((node) => [
        ...node.namedChildren.flatMap((part) => listedTexts(code, symbol.path, part)),
        ...node.descendantsOfType("string").flatMap((one) => plainString(one) ?? []),
      ]),
  );
  return [...new Set(found.toReversed())].slice(0, MOST_TEXTS);
}
