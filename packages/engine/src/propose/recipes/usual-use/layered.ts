import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { argumentsOf, field, isInside } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { inFormatted } from "../edits/expressions.ts";
import { statementOf as pythonStatementOf } from "../edits/statements.ts";
import { statementOf as javascriptStatementOf } from "../javascript/statements.ts";
import { KINDS, type Layer, nodesIn, type Use, useOf } from "./layers.ts";
import { isForOthers, makerBehind, stepsOf } from "./makers.ts";
import type { Offer } from "./offer.ts";
import { dressed, isCall, makerOf, type Piece, scopeOf } from "./syntax.ts";
import { thingOf, usesOf } from "./things.ts";
import { type Swap, transplanted } from "./transplant.ts";

interface Other {
  readonly piece: Piece;
  readonly use: Use;
}

/** Where a layer of another use belongs at the own one. */
interface Gap {
  readonly layer: Layer;
  /** What the layer is put around here. */
  readonly inner: Node;
  /** What it takes the place of: the same as `inner`, unless the layer does itself what is done around it here. */
  readonly replaced: Node;
  /** What is done here that the layer does itself. */
  readonly step: Layer | null;
  /** Whether what both make goes the same way afterwards. */
  readonly isSameBeyond: boolean;
}

/**
 * Other uses of the same thing have something around it that this one lacks: a conversion, a reader, a default, a question, a wait. Every such
 * layer that fits, with how many other uses have it and how many go without.
 */
export function layerOffers(investigation: Investigation, own: Piece): Offer[] {
  const { code } = investigation;
  const others = usesOf(code, own).map((piece) => ({ piece, use: useOf(piece.node) }));
  if (others.length === 0) return [];
  const mine = useOf(own.node);
  return others.flatMap(({ piece, use }): Offer[] => {
    const gap = gapBetween(investigation, own, mine, piece, use);
    if (!gap || isOneOfItsForms(gap, own, others)) return [];
    const { layer, inner, replaced } = gap;
    const swaps: Swap[] = [
      { node: layer.inner, text: inner.text },
      ...nodesIn(layer.outer)
        .filter((node) => node.text === piece.node.text && !isInside(node, layer.inner))
        .map((node) => ({ node, text: own.node.text })),
    ];
    const made = transplanted(
      code,
      { file: own.file, node: replaced },
      { file: piece.file, node: layer.outer },
      swaps,
    );
    if (!made) return [];
    const text = /^(?:interpolation|template_substitution)$/.test(replaced.type)
      ? `{${made.text}}`
      : made.text;
    const without = others.filter((one) => isBareAs(one.use, mine) || isOtherwise(code, one, gap)).length;
    return [
      {
        key: layer.key,
        own: { file: own.file, node: replaced },
        sibling: piece,
        edits: [
          ...made.imports,
          ...alikeIn(own, replaced).map((node) =>
            textEdit(own.file, node.startIndex, node.endIndex, inFormatted(node, text)),
          ),
        ],
        form: made.text,
        without,
        strength: strengthOf(own, piece, gap),
      },
    ];
  });
}

/**
 * `writeFile(path, checklist(plan))`: a function of the house that writes the whole thing out in one of its forms. Whether it
 * is the form that is wanted here, a single other use does not tell.
 */
function isOneOfItsForms({ layer, inner, step }: Gap, own: Piece, others: readonly Other[]): boolean {
  if (step || layer.kind !== "call" || KINDS.test(layer.maker) || inner.id !== own.node.id) return false;
  if (!/^(?:arguments|argument_list)$/.test(own.node.parent?.type ?? "")) return false;
  return others.filter(({ use }) => use.layers.some(({ key }) => key === layer.key)).length < 2;
}

/**
 * What is read alike in the same function and goes to a place of the same kind is changed with it. What another statement hands
 * to somebody may be needed as it is: `open(valve)` in front of `res.json(describe(valve))`.
 */
function alikeIn(piece: Piece, replaced: Node): Node[] {
  const scope = scopeOf(piece.node);
  const statement = statementAround(piece);
  const own = stepOf(useOf(replaced));
  const others = (scope?.descendantsOfType([replaced.type]) ?? []).filter((node) => {
    if (node.text !== replaced.text || node.id === replaced.id || stepOf(useOf(node)) !== own) return false;
    return own !== "arg" || (statement !== null && isInside(node, statement));
  });
  return [replaced, ...others];
}

function statementAround({ file, node }: Piece): Node | null {
  return file.language === "python" ? pythonStatementOf(node) : javascriptStatementOf(node);
}

/** What kind of thing is done with a value at once. */
function stepOf({ layers, sink }: Use): string {
  const [first] = layers;
  if (first) return /^(?:call|method)$/.test(first.kind) ? first.key : first.kind;
  return sink.split(":")[0] ?? sink;
}

/** Whether another use goes without anything, to a place of the same kind. */
function isBareAs(use: Use, mine: Use): boolean {
  return (
    use.sink === mine.sink &&
    use.layers.map(({ key }) => key).join() === mine.layers.map(({ key }) => key).join()
  );
}

/** Whether another use has another function of the house that makes the same step as the one here. */
function isOtherwise(code: CodeIndex, { piece, use }: Other, { layer, step }: Gap): boolean {
  if (!step) return false;
  return use.layers.some((one) => {
    const maker = one.key === layer.key ? null : makerBehind(code, piece.file, one);
    return (
      maker !== null &&
      maker !== "unknown" &&
      nodesIn(maker.node).some((node) => isCall(node) && makerOf(node) === step.maker)
    );
  });
}

/** A bound belongs to the calculation that it stands in: `max(len(rows), 1)` is right below one sum and wrong below another. */
const BOUNDS = /^(?:Math\.)?(?:max|min|abs|round|floor|ceil|trunc)$/;

function gapBetween(
  investigation: Investigation,
  own: Piece,
  mine: Use,
  piece: Piece,
  theirs: Use,
): Gap | null {
  let at = 0;
  while (mine.layers[at] && mine.layers[at]?.key === theirs.layers[at]?.key) at += 1;
  const layer = theirs.layers[at];
  if (!layer || layer.kind === "read" || layer.kind === "format") return null;
  if (layer.kind === "method" && (field(layer.outer, "arguments")?.namedChildCount ?? 0) > 0) return null;
  if (mine.layers.some(({ key }) => key === layer.key)) return null;
  const inner = at === 0 ? own.node : mine.layers[at - 1]?.outer;
  if (!inner) return null;
  const maker = makerBehind(investigation.code, piece.file, layer);
  if (maker === "unknown" || (maker && !isForOthers(investigation.code, own, piece, maker))) return null;
  if (maker?.node.text.startsWith("async ")) return null;
  if (!maker && layer.kind === "call" && BOUNDS.test(layer.maker)) return null;
  const steps = maker ? stepsOf(maker.node) : [];
  const done = steps.find((all) => all.every((one, index) => isSameStep(one, mine.layers[at + index])));
  // What the other one's function does itself is not done a second time.
  const last = done && mine.layers[at + done.length - 1];
  if (last) return { layer, inner, replaced: last.outer, step: last, isSameBeyond: true };
  const [rest, next] = [mine.layers[at], theirs.layers[at + 1]];
  // A function of the house is for who does the same with what it gives, and not for every calculation or text.
  if (maker && !next && /^(?:text|op|field)/.test(theirs.sink)) return null;
  const isSameBeyond =
    rest && next
      ? rest.key === next.key
      : !rest && !next && mine.sink === theirs.sink && isTelling(mine.sink);
  // Whoever keeps the table tells as well how its keys are written.
  if (maker && isKeyOfHome(investigation.code, own, mine, at, maker.path))
    return { layer, inner, replaced: inner, step: null, isSameBeyond: true };
  return { layer, inner, replaced: inner, step: null, isSameBeyond };
}

/** Whether what a value has become is looked up in a table of a certain file: `RATES[□]`, `RATES.get(□)`. */
function isKeyOfHome(code: CodeIndex, own: Piece, mine: Use, at: number, home: string): boolean {
  const rest = mine.layers[at];
  const last = dressed(mine.layers[at - 1]?.outer ?? mine.value);
  const read = !rest && mine.sink.startsWith("key:") ? last.parent : null;
  const asked = /^([\w$]+)\.get$/.exec(rest?.kind === "call" ? rest.maker : "")?.[1];
  const table = asked ?? (read && (field(read, "object") ?? field(read, "value")))?.text;
  return table !== undefined && /^[\w$]+$/.test(table) && code.resolve(own.file.path, table)?.path === home;
}

/** Whether two layers do the same: a method may be told in other words what it is told by default. */
function isSameStep(one: Layer, other: Layer | undefined): boolean {
  if (one.key === other?.key) return true;
  const isMethod = one.kind === "method" && other?.kind === "method" && one.maker === other.maker;
  return isMethod && [one, other].some(({ outer }) => argumentsOf(outer).length === 0);
}

/** Whether two values that go there are used alike. */
function isTelling(sink: string): boolean {
  return /^(?:arg|method|key|field|op|text|indexed)/.test(sink);
}

function strengthOf(own: Piece, piece: Piece, gap: Gap): number {
  const [mine, theirs] = [thingOf(own.node), thingOf(piece.node)];
  const isSameOwner = mine?.owner === theirs?.owner;
  const near =
    own.file.path === piece.file.path ? (scopeOf(own.node)?.id === scopeOf(piece.node)?.id ? 0.6 : 0.4) : 0;
  return (gap.isSameBeyond ? 2 : 0) + (isSameOwner ? 1 : 0) + near;
}
