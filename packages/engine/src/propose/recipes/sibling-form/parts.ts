import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { bare } from "../sibling-care/unify.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { doesIn, type Fitness, type Form, fitnessOf, formAround, LOOPED } from "./form.ts";
import { keyWithout, type Offer, type Piece } from "./offer.ts";
import { type Part, partAt } from "./part.ts";
import { rewritten } from "./rewritten.ts";

const MOST_WAYS = 12;
const MOST_FILES = 40;
const MOST_READS = 400;

/**
 * A part of a thing that is taken as it comes, where other parts of the same thing are put into a form first:
 * `row.month_limit` beside `Number(row.spent)`, `req.query.tag.split(",")` beside `listParam(req.query.city)`.
 */
export function partOffers(investigation: Investigation, fault: JavascriptFault): Offer[] {
  const trace = traceWays(investigation);
  if (!trace || structureIdeas(investigation, fault).isDecided) return [];
  const [first] = trace.ways;
  const method = trace.fault === "not_iterable" ? LOOPED : (first?.place.members[0]?.name ?? "");
  if (!first || method === "") return [];
  for (const way of trace.ways.slice(0, MOST_WAYS)) {
    const file = investigation.code.file(way.place.path);
    // What merely holds the wrong value is of the right kind itself.
    const isItself = way.place.members.length === first.place.members.length;
    if (!file || file.isTest || !isItself) continue;
    const read = readIn(way.place.node);
    const own = { file, node: read };
    const part = partAt(own);
    if (!part || isMade(own)) continue;
    const isHere = way === first;
    const offers = offersFor(investigation.code, own, part, method, isHere);
    if (offers.length > 0) return offers;
  }
  return [];
}

/** `req.query.tag` of `(req.query.tag || "")`. */
function readIn(node: Node): Node {
  const plain = bare(node);
  const isChoice =
    plain.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(plain, "operator")?.text ?? "");
  const left = isChoice ? field(plain, "left") : null;
  return left ? readIn(left) : plain;
}

/** What stands inside of a conversion is put into a form already. */
function isMade({ node }: Piece): boolean {
  return (
    node.parent?.type === "arguments" &&
    /^(?:Number|String|new Date|parse\w+)/.test(node.parent.parent?.text ?? "")
  );
}

function offersFor(code: CodeIndex, own: Piece, part: Part, method: string, isHere: boolean): Offer[] {
  const step = isHere ? callOn(own.node) : null;
  return readsOf(code, own, part).flatMap((read): Offer[] => {
    const form = formAround(code, read);
    const fitness = form ? fitnessOf(code, form, step, method) : "none";
    if (!form || fitness === "none") return [];
    const named = partAt(read)?.name ?? "";
    const place = placeFor(own.node, form, fitness);
    const sibling = { file: read.file, node: form.whole };
    const made = rewritten(code, own, sibling, form.core, own.node.text);
    if (!made) return [];
    const isObject = place.parent?.type === "member_expression" && /^(?:new |\+)/.test(made.text);
    const text = isObject ? `(${made.text})` : made.text;
    const edit = textEdit(own.file, place.startIndex, place.endIndex, text);
    const isOfSame = named === part.name;
    return [
      {
        key: keyWithout(form.whole, form.core),
        own,
        sibling,
        edits: [...made.imports, edit],
        likeness: (fitness === "does" ? 2 : 0) + (isOfSame ? 1 : 0),
        ...(isOfOnePart(form, named) && !isOfSame && { isForOther: true as const }),
      },
    ];
  });
}

/** `normal.ean(row.ean)`: what is called by the name of its part is made for that part. */
function isOfOnePart({ maker, definition }: Form, part: string): boolean {
  const words = wordsOfName(maker.split(".").at(-1) ?? maker);
  return definition !== null && wordsOfName(part).some((word) => word.length > 2 && words.includes(word));
}

/** Other reads of parts of the same thing, outside of the tests. */
function readsOf(code: CodeIndex, own: Piece, part: Part): Piece[] {
  const isNamed = /^[\w$]+$/.test(part.thing);
  const paths = isNamed || /\.\w+\(\)$/.test(part.thing) ? code.naming(wordOf(part.thing)) : [own.file.path];
  const files = [own.file.path, ...paths.filter((path) => path !== own.file.path)]
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language !== "python");
  return files.flatMap((file) =>
    candidatesIn(file, own).filter((read) => partAt(read)?.thing === part.thing),
  );
}

/** The name that a file must hold. */
function wordOf(thing: string): string {
  return (
    thing
      .replace(/\.\w+\(\)$/, "")
      .split(".")
      .at(-1) ?? thing
  );
}

function candidatesIn(file: SourceFile, own: Piece): Piece[] {
  const kinds = ["member_expression", "subscript_expression", "call_expression"];
  const isOwn = file.path === own.file.path;
  return file.tree.rootNode
    .descendantsOfType(isOwn ? [...kinds, "identifier"] : kinds)
    .filter((node) => !isOwn || node.endIndex <= own.node.startIndex || own.node.endIndex <= node.startIndex)
    .filter((node) => isTaken(node))
    .slice(0, MOST_READS)
    .map((node) => ({ file, node }));
}

/** Whether something is made of it: an argument, or what a method is called on. */
function isTaken(node: Node): boolean {
  return /^(?:arguments|member_expression|unary_expression|binary_expression|parenthesized_expression|as_expression|non_null_expression)$/.test(
    node.parent?.type ?? "",
  );
}

/** The call of a method on a read, through what stands around it. */
function callOn(node: Node): Node | null {
  let inner = node;
  while (
    inner.parent &&
    (/^(?:parenthesized|as|non_null)_expression$/.test(inner.parent.type) || isChosen(inner))
  )
    inner = inner.parent;
  const member = inner.parent?.type === "member_expression" ? inner.parent : null;
  const call = member && field(member, "object")?.id === inner.id ? member.parent : null;
  return call?.type === "call_expression" && field(call, "function")?.id === member?.id ? call : null;
}

function isChosen(node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === "binary_expression" &&
    /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "") &&
    field(parent, "left")?.id === node.id &&
    isNothing(field(parent, "right"))
  );
}

function isNothing(node: Node | null): boolean {
  return node !== null && /^(?:""|''|``|\[\]|\{\}|null|undefined)$/.test(bare(node).text);
}

/** `row.amount as number`: the kind is only said, and is made now. */
function isSaidOnly(outer: Node | null): outer is Node {
  return outer?.type === "as_expression" && /\bas (?:number|string|boolean|bigint|Date)$/.test(outer.text);
}

/** What the form stands for: the part alone, or all that is made of it by hand where the form does that itself. */
function placeFor(read: Node, { definition }: Form, fitness: Fitness): Node {
  if (fitness !== "does" || !definition) return isSaidOnly(read.parent) ? read.parent : read;
  let whole = read;
  for (let outer = whole.parent; outer; outer = whole.parent) {
    if (/^(?:parenthesized|as|non_null|satisfies)_expression$/.test(outer.type) || isChosen(whole)) {
      whole = outer;
      continue;
    }
    if (isAskedFor(outer, whole, read)) {
      whole = outer;
      continue;
    }
    const call =
      outer.type === "member_expression" && field(outer, "object")?.id === whole.id ? outer.parent : null;
    if (
      call?.type !== "call_expression" ||
      field(call, "function")?.id !== outer.id ||
      !doesIn(definition, call)
    )
      break;
    whole = call;
  }
  // Parentheses around the whole go only with what they stand around.
  while (
    whole.type === "parenthesized_expression" &&
    whole.firstNamedChild &&
    whole.id !== read.id &&
    whole.parent?.type !== "member_expression"
  )
    whole = whole.firstNamedChild;
  return whole;
}

/** `x ? made : []`, `x && made`: only the part itself is asked about, and nothing stands for it. */
function isAskedFor(outer: Node, whole: Node, read: Node): boolean {
  const condition =
    field(outer, "condition") ?? (outer.type === "binary_expression" ? field(outer, "left") : null);
  if (!condition || condition.id === whole.id) return false;
  const asked = condition.text.replace(/[()!?]|\btypeof\b|Array\.isArray/g, "");
  const isOfPart = new RegExp(
    `^\\s*${read.text.replace(/[?!]/g, "").replace(/[.*+^$\\{}()|[\]]/g, "\\$&")}\\s*(?:[!=]==?\\s*(?:undefined|null|"\\w*"|'\\w*'))?\\s*$`,
  ).test(asked);
  if (!isOfPart) return false;
  if (outer.type === "ternary_expression") {
    const [then, otherwise] = [field(outer, "consequence"), field(outer, "alternative")];
    return isNothing(then?.id === whole.id ? otherwise : then);
  }
  return field(outer, "operator")?.text === "&&" && field(outer, "right")?.id === whole.id;
}
