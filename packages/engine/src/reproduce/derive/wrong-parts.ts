import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { traceWays } from "../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../investigation.ts";
import type { CallableFrame } from "../call/frames.ts";
import { NOTHING } from "./builtin-shapes.ts";
import { type Beside, type Part, partsOf, type Shape, type Step, withPart } from "./shape.ts";
import type { WrongValue } from "./wrong-values.ts";

/** A parameter whose value nobody captured. */
export interface Open {
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

/** A parameter with one part of it wrong. */
export interface Change {
  readonly name: string;
  readonly shape: Shape;
  /** Names the part, where its value is a text: another text there shows the same error with other values. */
  readonly part?: string;
  /** The lower, the likelier. */
  readonly rank: number;
}

/** How much further down a value comes that hardly any caller gives. */
const UNLIKELY = 20;
/** How much further up a part comes that the wrong value passed, or down one that the failing line does not name. */
const PASSED = 10;
const UNNAMED = 6;
const BESIDE = 4;

/** Each parameter with one part of it wrong, likeliest first: those parts that the wrong value passed, or that the failing line names. */
export function wrongParts(
  investigation: Investigation,
  { frame, symbol }: CallableFrame,
  open: readonly Open[],
  wrong: readonly WrongValue[],
): Change[] {
  const lines = [frame, ...investigation.frames.slice(-1)].map((one) => one.frame.contextLine ?? "");
  const words = new Set(lines.join(" ").match(/[A-Za-z_]\w*/g) ?? []);
  const passed = passedParts(investigation, symbol);
  const found = open.flatMap(({ name, shape }) =>
    partsOf(shape).flatMap((part) => {
      const isWhole = part.path.length === 0;
      const own = nameOf(part);
      const isPassed = passed.has(keyOf(name, part.path));
      return wrong.flatMap(({ value, fits }, index): Change[] => {
        if (isWhole && (value.kind === "absent" || name === "self")) return [];
        if (!fits(part.shape, own ?? (isWhole ? name : null))) return [];
        // Hardly anybody calls a function with nothing at all: what lies further in comes first.
        const likelihood = isWhole && value === NOTHING ? UNLIKELY : isPassed ? -PASSED : 0;
        const rank = index + part.path.length + (words.has(own ?? name) ? 0 : UNNAMED) + likelihood;
        return besides(part).map((beside, at) => ({
          name,
          shape: withPart(shape, part.path, value, beside),
          ...(value.kind === "text" && { part: `${keyOf(name, part.path)} ${beside}` }),
          rank: rank + at * BESIDE,
        }));
      });
    }),
  );
  return found.toSorted((left, right) => left.rank - right.rank);
}

/** What compares items with each other fails over one that is unlike the rest. */
function besides({ path }: Part): readonly Beside[] {
  return path.some(({ kind }) => kind === "item") ? ["alone", "behind", "before"] : ["alone"];
}

/** Parts of parameters through which the wrong value came, as far as the flow of the code tells. */
function passedParts(investigation: Investigation, symbol: FunctionSymbol): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { place } of traceWays(investigation)?.ways ?? []) {
    const { node, path, members } = place;
    const isInside = symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex;
    if (path !== symbol.path || !isInside) continue;
    const chain = chainOf(node);
    if (!chain) continue;
    const names = [...chain.names, ...members.map(({ name }) => name)];
    found.add(
      keyOf(
        chain.root,
        names.map((name) => ({ kind: "member", name })),
      ),
    );
  }
  return found;
}

/** `order["customer"].name`: the name at its start and the members behind it; null for anything else. */
function chainOf(node: Node): { readonly root: string; readonly names: readonly string[] } | null {
  const names: string[] = [];
  let current: Node | null = node;
  while (current && current.type !== "identifier") {
    const key = current.type === "subscript" ? field(current, "subscript") : null;
    const name: string | null | undefined =
      current.type === "attribute" ? field(current, "attribute")?.text : key && plainString(key);
    if (!name) return null;
    names.unshift(name);
    current = field(current, "object") ?? field(current, "value");
  }
  return current && { root: current.text, names };
}

/** The same for parts of any item. */
function keyOf(name: string, path: readonly Step[]): string {
  return [name, ...path.flatMap((step) => (step.kind === "member" ? [step.name] : []))].join(".");
}

function nameOf({ path }: Part): string | null {
  const last = path.findLast(({ kind }) => kind === "member");
  return last?.kind === "member" ? last.name : null;
}
