import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { areDelicate } from "../fault/delicate.ts";
import { decidesSomething, isWordForPeople } from "../javascript/deciding-reads.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { isNeutral } from "../structure/neutral.ts";
import { bearsConversion } from "./converted-use.ts";
import type { Piece } from "./pieces.ts";
import { isConversion, type Twin, twinsOf } from "./twins.ts";
import { bare, type Care, type CareKind, type Likeness } from "./unify.ts";
import { careEdits } from "./write.ts";

const MOST_CARES = 3;

interface Offer {
  readonly piece: Piece;
  readonly twins: readonly Twin[];
  readonly edits: readonly Edit[];
  readonly rank: number;
}

/**
 * The house does the same elsewhere and takes care of a part that failed here: it names what stands in for what is absent,
 * waits, converts, or hears of what goes wrong. The same is done here.
 */
export function twinIdea(
  investigation: Investigation,
  pieces: readonly Piece[],
  isRaised: boolean,
  isWithin = false,
): Idea | null {
  for (const piece of pieces) {
    const offers = offersFor(investigation, piece, isRaised).filter(
      ({ twins }) => !isWithin || twins.some((twin) => isInSameFunction(piece, twin)),
    );
    const [best, next] = offers;
    if (!best) continue;
    // Two forms that are used alike do not say which is meant.
    if (next && next.rank === best.rank) return null;
    return ideaOf(investigation, best);
  }
  return null;
}

/** Whether both stand in one function, which looks for both in the same way. */
function isInSameFunction({ file, node }: Piece, twin: Twin): boolean {
  const [own, theirs] = [functionAround(node), functionAround(twin.node)];
  return file.path === twin.file.path && own !== null && own.id === theirs?.id;
}

function offersFor(investigation: Investigation, piece: Piece, isRaised: boolean): Offer[] {
  const { code } = investigation;
  const groups = new Map<string, { edits: readonly Edit[]; twins: Twin[] }>();
  const all = twinsOf(code, piece);
  // What decides something is not given one of several things that others show instead.
  const shown = new Set(
    all.flatMap(({ likeness }) => likeness.cares.flatMap((care) => standInOf(care)?.text ?? [])),
  );
  if (shown.size > 1 && decidesSomething(piece.node)) return [];
  for (const twin of all) {
    const { cares } = twin.likeness;
    if (cares.length === 0 || cares.length > MOST_CARES) continue;
    if (!cares.every((care) => isFitting(investigation, piece, twin.file.path, care, isRaised))) continue;
    if (!cares.some((care) => isOnTheWay(investigation, piece, care, twin.likeness))) continue;
    const made = cares.map((care) =>
      careEdits(code, { own: piece.file, house: twin.file }, care, twin.likeness),
    );
    if (made.some((one) => one === null)) continue;
    const edits = nested(made.flatMap((one) => (one ? [...one.imports, ...one.edits] : [])));
    if (!edits) continue;
    const key = JSON.stringify(edits);
    const known = groups.get(key) ?? { edits, twins: [] };
    known.twins.push(twin);
    groups.set(key, known);
  }
  return [...groups.values()]
    .map(({ edits, twins }) => ({
      piece,
      twins,
      edits,
      rank: Math.max(...twins.map((twin) => rankOf(piece, twin))),
    }))
    .toSorted((left, right) => right.rank - left.rank || right.twins.length - left.twins.length);
}

/** `rows?.length ?? 0`: a care inside of what another one writes is part of it. Null where they get in each other's way. */
function nested(edits: readonly Edit[]): Edit[] | null {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((left, right) => right.end - right.start - (left.end - left.start))) {
    const at = kept.findIndex(
      (one) => one.path === edit.path && one.start < edit.end && edit.start < one.end,
    );
    const outer = kept[at];
    if (!outer) {
      kept.push(edit);
      continue;
    }
    const isOptional = /^\?\.?$/.test(edit.replacement) && edit.start === edit.end;
    // What the outer one writes begins with the code that it stands around.
    if (!isOptional || !/^[\w$.\s]+/.test(outer.replacement)) return null;
    const offset = edit.start - outer.start;
    const replacement =
      outer.replacement.slice(0, offset) + edit.replacement + outer.replacement.slice(offset);
    if (outer.replacement[offset] !== ".") return null;
    kept[at] = { ...outer, replacement };
  }
  return kept;
}

/** How much is the very same, and how near it stands. */
function rankOf({ file }: Piece, twin: Twin): number {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const near = twin.file.path === file.path ? 0.4 : folder(twin.file.path) === folder(file.path) ? 0.2 : 0;
  return twin.likeness.solid - twin.likeness.holes * 0.3 + near;
}

/** Where the message does not tell which value was wrong. */
const FOR_UNKNOWN: readonly CareKind[] = ["default", "converted"];
/** What the house refuses on purpose is not given something in its place. */
const FOR_REFUSED: readonly CareKind[] = ["converted"];
const FOR_NOTHING: readonly CareKind[] = ["default", "chain", "guarded", "pattern", "converted", "awaited"];

function isFitting(
  investigation: Investigation,
  piece: Piece,
  house: string,
  care: Care,
  isRaised: boolean,
): boolean {
  // Only who does not wait for a call leaves its failure to nobody.
  if (care.kind === "caught") return isFloating(piece.node) && care.at.id === piece.node.id;
  if (care.kind === "converted" && !bearsConversion(care)) return false;
  // What is done with a function that is handed over is no form of a value.
  if (care.kind === "converted" && isFunctionNode(bare(care.at))) return false;
  // Whatever is shown as a text elsewhere, nothing is counted with texts.
  if (care.kind === "converted" && MAKES_TEXT.test(bare(care.house).text) && isCountedWith(care.at))
    return false;
  // A function of the house is made for the one thing, and not for whatever else is handed over there.
  if (care.kind === "converted" && !isConversion(care.house)) {
    const [callee] = calleesOf(investigation.code, house, care.house);
    const isAsync = callee?.symbol.node.children.some(({ type }) => type === "async") ?? true;
    if (isAsync || lastNameOf(bare(care.at)) !== lastNameOf(bare(care.core))) return false;
    // In which form a thing is written out depends on where it goes.
    if (isWrittenOut(care.at)) return false;
  }
  if (!isTakenApartAlike(care)) return false;
  // A word for people is nothing that is looked for or compared.
  const instead = standInOf(care);
  if (instead && isWordForPeople(instead.text) && decidesSomething(care.at)) return false;
  if (instead && isWordForPeople(instead.text) && !isNeutral(instead) && !isOfSameThing(care)) return false;
  const trace = traceWays(investigation);
  if (!trace) return (isRaised ? FOR_REFUSED : FOR_UNKNOWN).includes(care.kind);
  if (trace.fault === "nothing" && !FOR_NOTHING.includes(care.kind)) return false;
  const standIns = care.house
    .descendantsOfType("property_identifier")
    .filter((node) => node.startIndex >= care.core.endIndex);
  const names = [piece.node, care.at, ...standIns].map(({ text }) => text.split(/[.(]/).at(-1));
  return care.kind !== "default" || !areDelicate(names);
}

/** Whether words for the one may be said of the other: both have the same name, whatever is called on them. */
function isOfSameThing({ at, core }: Care): boolean {
  return lastNameOf(withoutCalls(at)) === lastNameOf(withoutCalls(core));
}

/** `owner.name` of `owner.name.trim()`. */
function withoutCalls(node: Node): Node {
  const plain = bare(node);
  const callee = plain.type === "call_expression" ? field(plain, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  return object ? withoutCalls(object) : plain;
}

/** What is given where the value is absent. */
function standInOf({ kind, house }: Care): Node | null {
  return /^(?:default|guarded)$/.test(kind) ? (field(house, "right") ?? field(house, "alternative")) : null;
}

const MAKES_TEXT =
  /^(?:String|JSON\.stringify)\(|\.(?:toString|toFixed|toPrecision|toLocaleString|join|toISOString|padStart|padEnd)\([^()]*\)$/;

/** Whether a value is a side of a calculation or of a comparison of sizes. */
function isCountedWith(node: Node): boolean {
  let whole = node;
  while (whole.parent && /^(?:parenthesized|await|as|satisfies|non_null)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const operator = whole.parent ? (field(whole.parent, "operator")?.text ?? "") : "";
  return /^(?:[-*/%]|\*\*|[<>]=?)=?$/.test(operator);
}

/** Whether what stands in for the value can be taken apart as the value is: a list has no named parts, an object no order. */
function isTakenApartAlike(care: Care): boolean {
  const { at, core, house } = care;
  let whole = at;
  while (whole.parent && /^(?:parenthesized|await|as|satisfies|non_null)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const pattern = declarator ? field(declarator, "name")?.type : undefined;
  const standIns = house
    .descendantsOfType(["array", "object"])
    .filter((node) => node.endIndex <= core.startIndex || core.endIndex <= node.startIndex)
    .map(({ type }) => type);
  // Nothing cannot be taken apart at all.
  const instead = standInOf(care)?.text ?? "";
  if (/_pattern$/.test(pattern ?? "") && /^(?:null|undefined)$/.test(instead)) return false;
  if (pattern === "object_pattern") return !standIns.includes("array");
  return pattern !== "array_pattern" || !standIns.includes("object");
}

/** Whether the care is taken of what the wrong value came through. */
function isOnTheWay(
  investigation: Investigation,
  piece: Piece,
  care: Care,
  { names, unnamed }: Likeness,
): boolean {
  const { at, kind } = care;
  const ways = traceWays(investigation)?.ways;
  if (!ways) return true;
  const part = bare(at);
  return ways.some(({ place: { path, node } }) => {
    if (path !== piece.file.path) return false;
    // `[a, b = "0"]` names what failed further down.
    if (kind === "pattern" && node.type === "identifier" && node.text === part.text) return true;
    const way = bare(node);
    const isPart = way.startIndex <= part.startIndex && part.endIndex <= way.endIndex;
    // `x ? x.y : d` asks for what its branch begins with.
    const isBegun = kind === "guarded" && way.startIndex === part.startIndex && way.endIndex <= part.endIndex;
    // `x ? f(x) : d` asks for what is handed on.
    const isAsked =
      kind === "guarded" &&
      part.startIndex <= way.startIndex &&
      way.endIndex <= part.endIndex &&
      askedIn(care).some((name) => (unnamed.get(name)?.text ?? names.get(name)) === way.text);
    return isPart || isBegun || isAsked;
  });
}

/** Names that the condition of a careful form asks about. */
function askedIn({ house }: Care): string[] {
  const condition = field(house, "condition") ?? field(house, "left");
  return condition ? [condition, ...condition.descendantsOfType("identifier")].map(({ text }) => text) : [];
}

/** `writeFile(path, plan)`, `response.end(page)` */
function isWrittenOut(node: Node): boolean {
  const call = node.parent?.type === "arguments" ? node.parent.parent : null;
  const name = call && lastNameOf(field(call, "function") ?? call);
  return /^(?:(?:write|append)File(?:Sync)?|write|end|send)$/.test(name ?? "");
}

/** A call that stands alone, and that nobody waits for. */
function isFloating(node: Node): boolean {
  return node.type === "call_expression" && node.parent?.type === "expression_statement";
}

const SAID: Readonly<Record<CareKind, string>> = {
  default: "gives something in its place where it is absent",
  chain: "bears that it is absent",
  guarded: "asks whether it is there",
  awaited: "waits for it",
  caught: "hears of its failure",
  converted: "converts it first",
  pattern: "gives something in its place where it is left out",
};

function ideaOf(investigation: Investigation, { piece, twins, edits }: Offer): Idea {
  const [first] = twins;
  const [care] = first?.likeness.cares ?? [];
  const where = twins.slice(0, 3).map(({ file, node }) => `${file.path}:${startLineOf(node)}`);
  const said = SAID[care?.kind ?? "default"];
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  return {
    name: "done_as_elsewhere",
    sentence: "What the code does elsewhere is done here as well",
    cause: `\`${(care?.at ?? piece.node).text.slice(0, 60)}\` is taken as it is; ${where.join(", ")} ${said}.`,
    explanation: `It ${said}, as ${where.join(", ")} does.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix", ...(edits.length > 1 && { together: "care" }) })),
    basis: "house",
    expectation: isRead ? FINE : NO_ERROR,
    place: { path: piece.file.path, line: startLineOf(care?.at ?? piece.node) },
  };
}
