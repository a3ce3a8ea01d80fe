import type { CapturedValue } from "@bugstack/event";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { Attempt } from "../call/explore.ts";
import type { CallableFrame } from "../call/frames.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import { plainTestStyle } from "../call/test-style.ts";
import { heldIn, type WrittenCall, writeCall } from "../call/write-call.ts";
import { writeShape } from "../derive/write-shape.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { calledBy } from "./called-by.ts";
import { listMapped, type Nothing, readBackwards } from "./read-backwards.ts";

const NOTHINGS: readonly Nothing[] = ["none", "empty", "absent"];
const MOST_ITEMS = 3;
const FILLING = { any: "1", number: "1", text: "x", choice: 0, items: 1, byExample: false };

/**
 * Calls of the functions on the trace with what a mapper gives for what they held: the mapper is given what the captured
 * result tells of its source. For a source that is gone: a row, a line of a file, an answer of another service.
 */
export function handedOnAttempts(
  request: ReproductionRequest,
  context: RebuildContext,
  frames: readonly CallableFrame[],
  mappers: readonly FunctionSymbol[],
): readonly Attempt[] {
  return frames.flatMap((entry) =>
    parametersOf(entry.symbol.node).flatMap(({ name }) => {
      const held = entry.frame.frame.locals?.[name];
      if (held === undefined || /^(?:self|cls)$/.test(name)) return [];
      return mappers
        .filter((mapper) => mapper.node.id !== entry.symbol.node.id)
        .flatMap((mapper) =>
          NOTHINGS.flatMap(
            (nothing) => attemptFor(request, context, entry, { name, held, mapper, nothing }) ?? [],
          ),
        );
    }),
  );
}

interface Handed {
  readonly name: string;
  readonly held: CapturedValue;
  readonly mapper: FunctionSymbol;
  readonly nothing: Nothing;
}

function attemptFor(
  request: ReproductionRequest,
  context: RebuildContext,
  entry: CallableFrame,
  { name, held, mapper, nothing }: Handed,
): Attempt | null {
  const items = Array.isArray(held) ? (held as readonly CapturedValue[]).slice(0, MOST_ITEMS) : null;
  const ofList = listMapped(mapper.node);
  // What maps a whole list is called once, with all that is held.
  const calls = ofList
    ? items
      ? [listMapping(context, mapper, ofList, items, nothing, entry.frame)]
      : []
    : (items ?? [held]).map((item) => mapping(context, mapper, item, nothing, entry.frame));
  if (calls.length === 0 || calls.some((one) => one === null)) return null;
  const made = calls.flatMap((one) => (one ? [one] : []));
  const texts = made.map(({ lines }) => lines[0] ?? "");
  const own = heldIn(context, entry);
  const call = writeCall(context, entry, (asked) =>
    asked === name ? { text: name, imports: [], obstacle: null, isStandIn: true } : own(asked),
  );
  if ("obstacle" in call) return null;
  const value =
    items && !ofList
      ? [`${name} = [`, ...texts.map((text) => `    ${text},`), "]"]
      : [`${name} = ${texts[0]}`];
  const style = plainTestStyle(request, context.project, entry.symbol);
  return {
    entry,
    isFaithful: false,
    isDerived: true,
    runs: [mapper],
    case: {
      ...style,
      name: `test_${calledBy(entry.symbol)}_on_what_${calledBy(mapper)}_gives`,
      isAsync: false,
      arrange: value,
      act: call.lines,
      assert: call.assert,
      imports: [...style.imports, ...call.imports, ...made.flatMap((one) => one.imports)],
      raises: null,
    },
  };
}

/** The mapper's call in one line; null where its source cannot be told. */
function mapping(
  context: RebuildContext,
  mapper: FunctionSymbol,
  result: CapturedValue,
  nothing: Nothing,
  entered: CallableFrame["frame"],
): WrittenCall | null {
  const shapes = readBackwards(context, mapper, result, nothing);
  if (!shapes) return null;
  // It has returned already: nothing of its frame is left.
  const frame = { ...entered, frame: { ...entered.frame, locals: null }, path: mapper.path, line: 0 };
  const call = writeCall(context, { symbol: mapper, frame }, (name) => {
    const shape = shapes.get(name);
    if (shape) return writeShape(context, shape, FILLING);
    const known = context.known?.get(name);
    return known === undefined ? null : rebuild(known, context);
  });
  return "obstacle" in call || call.lines.length !== 1 ? null : { ...call, lines: bare(call.lines) };
}

/** The call of a function that maps a list, with the source of each item; null where one cannot be told. */
function listMapping(
  context: RebuildContext,
  mapper: FunctionSymbol,
  { item, parameter }: { readonly item: string; readonly parameter: string },
  results: readonly CapturedValue[],
  nothing: Nothing,
  entered: CallableFrame["frame"],
): WrittenCall | null {
  const sources = results.map((result) => {
    const shape = readBackwards(context, mapper, result, nothing)?.get(item);
    return shape ? writeShape(context, shape, FILLING) : null;
  });
  const texts = sources.flatMap((source) => (source && source.obstacle === null ? [source] : []));
  if (texts.length === 0 || texts.length < results.length) return null;
  const given = {
    text: `[${texts.map(({ text }) => text).join(", ")}]`,
    imports: texts.flatMap(({ imports }) => imports),
    obstacle: null,
    isStandIn: false,
  };
  const frame = { ...entered, frame: { ...entered.frame, locals: null }, path: mapper.path, line: 0 };
  const call = writeCall(context, { symbol: mapper, frame }, (name) => (name === parameter ? given : null));
  return "obstacle" in call || call.lines.length !== 1 ? null : { ...call, lines: bare(call.lines) };
}

function bare(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/^result = /, ""));
}
