import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { calleesOf, enclosingClass } from "../../diagnose/origin/python/callees.ts";
import type { Attempt } from "../call/explore.ts";
import type { CallableFrame } from "../call/frames.ts";
import { type RebuildContext, type Rebuilt, rebuild } from "../call/rebuild-value.ts";
import { plainTestStyle } from "../call/test-style.ts";
import { heldIn, isReassigned, writeCall } from "../call/write-call.ts";
import { shapeOfParameter } from "../derive/shape-of-use.ts";
import { PLAIN, writeShape } from "../derive/write-shape.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { calledBy } from "./called-by.ts";
import { enterings } from "./frame-scopes.ts";
import { samplesIn } from "./samples.ts";
import type { Scope } from "./scope.ts";
import { argumentOf, type Slice, type SliceOptions, sliceFor } from "./slice.ts";
import { writeSlice } from "./write-slice.ts";

const HOPS = 9;

/**
 * Calls of the functions on the trace with what a changed function gives in the place of a None that they held: the
 * changed function is called as its caller on the trace called it, on an object that is made as the project makes it,
 * and with values of the right form where those of production are gone.
 */
export function producedAttempts(
  request: ReproductionRequest,
  context: RebuildContext,
  frames: readonly CallableFrame[],
  changed: readonly FunctionSymbol[],
): readonly Attempt[] {
  const { project } = context;
  const { code } = project;
  return enterings(request.investigation).flatMap((entering) => {
    const entry = frames.find(({ symbol }) => symbol.node.id === entering.entered.node.id);
    if (!entry) return [];
    const nothings = parametersOf(entry.symbol.node).filter(({ name }) =>
      /^(?:None|null)$/.test(String(entry.frame.frame.locals?.[name])),
    );
    return nothings.flatMap(({ name }) =>
      changed.flatMap((maker) => {
        const call = entering.scope.root
          .descendantsOfType("call")
          .find(
            (node) =>
              lastNameOf(field(node, "function") ?? node) === maker.name &&
              calleesOf(code, entering.scope.path, node).some(
                ({ symbol }) => symbol.node.id === maker.node.id,
              ),
          );
        if (!call || maker.node.id === entry.symbol.node.id || maker.node.text.startsWith("async")) return [];
        return attemptFor(request, context, { entry, name, maker, call, scope: entering.scope }) ?? [];
      }),
    );
  });
}

interface Production {
  readonly entry: CallableFrame;
  /** The parameter that was None. */
  readonly name: string;
  readonly maker: FunctionSymbol;
  readonly call: Node;
  readonly scope: Scope;
}

function attemptFor(
  request: ReproductionRequest,
  context: RebuildContext,
  { entry, name, maker, call, scope }: Production,
): Attempt | null {
  const { project } = context;
  const options: SliceOptions = { context, hops: HOPS, sample: samplesIn(project), standsIn: true };
  const callee = field(call, "function");
  const receiver = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!callee) return null;
  const target = receiver ?? callee;
  const made = sliceFor(options, scope, [target]);
  if (!made) return null;
  const given = argumentsFor(context, { maker, call, scope });
  if (!given) return null;
  const held = heldIn(context, entry);
  const { symbol, frame } = entry;
  const line = frame.line ?? symbol.endLine;
  const entered = writeCall(context, entry, (asked) => {
    if (asked === name) return { text: name, imports: [], obstacle: null, isStandIn: true };
    const own = held(asked);
    if (own && own.obstacle === null && !isReassigned(symbol.node, asked, line)) return own;
    // On the changed code it goes on behind the line that failed.
    return shaped(context, symbol, asked, symbol.endLine);
  });
  if ("obstacle" in entered || entered.lines.length !== 1) return null;
  const slice: Slice = { ...made, imports: [...made.imports, ...given.imports] };
  const act = writeSlice(project, slice, {
    scope,
    node: target,
    write: (text) => [
      `${name} = ${receiver ? `${text}.${maker.name}` : text}(${given.texts.join(", ")})`,
      ...entered.lines,
    ],
  });
  const style = plainTestStyle(request, project, symbol);
  const text = act.join("\n");
  const needed = [...slice.imports, ...given.imports].filter((one) =>
    new RegExp(`\\b${one.alias ?? one.name ?? one.module.split(".")[0]}\\b`).test(text),
  );
  return {
    entry,
    isFaithful: false,
    isDerived: true,
    runs: [maker, ...slice.runs],
    case: {
      ...style,
      name: `test_${calledBy(symbol)}_on_what_${calledBy(maker)}_gives`,
      isAsync: false,
      arrange: [],
      act,
      assert: entered.assert,
      imports: [...style.imports, ...needed, ...entered.imports],
      raises: null,
    },
  };
}

/** What the maker is given: as on the trace where that can be made, else something of the form that it takes. */
function argumentsFor(
  context: RebuildContext,
  { maker, call, scope }: Pick<Production, "maker" | "call" | "scope">,
): { readonly texts: readonly string[]; readonly imports: readonly NeededImport[] } | null {
  const isBound = enclosingClass(context.project.code, maker.path, maker.node) !== null;
  const texts: string[] = [];
  const imports: NeededImport[] = [];
  for (const { name, kind, defaultValue } of parametersOf(maker.node).slice(isBound ? 1 : 0)) {
    if (kind === "args" || kind === "kwargs") continue;
    const given = argumentOf(maker.node, name, call);
    if (!given && defaultValue) continue;
    const value = (given && captured(context, scope, given)) ?? shaped(context, maker, name, maker.endLine);
    if (!value) return null;
    texts.push(
      `${kind === "keyword_only" || texts.some((text) => /^\w+=/.test(text)) ? `${name}=` : ""}${value.text}`,
    );
    imports.push(...value.imports);
  }
  return { texts, imports };
}

type Written = Extract<Rebuilt, { readonly obstacle: null }>;

/** What a name of the scope held. */
function captured(context: RebuildContext, { frame }: Scope, given: Node): Written | null {
  const locals = frame?.frame.locals ?? {};
  const value = Object.hasOwn(locals, given.text) ? locals[given.text] : undefined;
  const made = value === undefined ? null : rebuild(value, context);
  return made?.obstacle === null ? made : null;
}

function shaped(context: RebuildContext, symbol: FunctionSymbol, name: string, line: number): Written | null {
  const shape = shapeOfParameter(context.project.code, symbol.path, symbol.node, name, line);
  const made = writeShape(context, shape, PLAIN);
  return made.obstacle === null ? made : null;
}
