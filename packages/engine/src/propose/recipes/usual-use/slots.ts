import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { argumentsOf, field } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { inFormatted } from "../edits/expressions.ts";
import { KINDS, type Layer, outermostLayer } from "./layers.ts";
import { makerBehind } from "./makers.ts";
import type { Usual } from "./offer.ts";
import { placesOf } from "./offer.ts";
import {
  bare,
  calledBy,
  isAlike,
  isCall,
  isConstant,
  isFunctionLike,
  lastName,
  type Piece,
  scopeOf,
} from "./syntax.ts";
import { boundTo, leavesNamed, usesOf } from "./things.ts";
import { transplanted } from "./transplant.ts";

/** Calls that anything may be given to. */
const ANYTHING =
  /^(?:log|info|warn|error|debug|print|push|append|add|set|get|has|len|str|int|float|Number|String|Boolean|isinstance|format|join|map|filter|assert|send|json|write|resolve|reject|then|range|zip|enumerate|sorted|list|tuple|Array|stringify|dumps|parse|loads|require|round|min|max|sum|next|iter|stderr|stdout|exit)$/;

/** One value that goes to a place where others go as well. */
interface Slot {
  readonly own: Piece;
  readonly others: readonly Piece[];
}

interface Wanted {
  readonly value: Piece;
  readonly layer: Layer;
  readonly siblings: readonly Piece[];
}

/** What all others put into the same place is made something first: an argument of the same function, a field of the same class. */
export function slotUsual({ code }: Investigation, own: Piece): Usual | null {
  const slots = isCall(own.node) ? argumentSlots(code, own) : fieldSlots(code, own);
  const wanted = slots.flatMap((slot) => wantedIn(code, slot) ?? []);
  const [first] = wanted;
  if (!first) return null;
  const edits = wanted.map((one) => written(code, one));
  if (edits.some((one) => one === null)) return null;
  return {
    own: first.value,
    form: edits[0]?.form ?? "",
    edits: edits.flatMap((one) => one?.edits ?? []),
    places: placesOf(first.siblings),
    strength: 2,
  };
}

function argumentSlots(code: CodeIndex, own: Piece): Slot[] {
  const name = lastName(calledBy(own.node) ?? own.node);
  if (name === "" || ANYTHING.test(name)) return [];
  if (code.functionsNamed(name).length + code.classesNamed(name).length === 0) return [];
  const others = usesOf(code, own).filter(({ node }) => isCall(node));
  return argumentsOf(own.node).flatMap((argument, index): Slot[] => {
    const keyword = argument.type === "keyword_argument" ? field(argument, "name")?.text : null;
    const value = keyword ? field(argument, "value") : argument;
    if (!value || /splat|spread/.test(value.type)) return [];
    const given = others.flatMap(({ file, node }): Piece[] => {
      const all = argumentsOf(node);
      const named = all.find(
        (one) => one.type === "keyword_argument" && field(one, "name")?.text === keyword,
      );
      const found = keyword ? named && field(named, "value") : all[index];
      return found && found.type !== "keyword_argument" ? [{ file, node: found }] : [];
    });
    return [{ own: { file: own.file, node: value }, others: given }];
  });
}

/** What is kept in a field: `tour.stops = left` beside `Tour(key, tuple(stops))`. */
function fieldSlots(code: CodeIndex, own: Piece): Slot[] {
  if (own.node.type !== "identifier") return [];
  const kept = (scopeOf(own.node)?.descendantsOfType(["assignment", "assignment_expression"]) ?? []).flatMap(
    (one) => {
      const [target, value] = [field(one, "left"), field(one, "right")];
      const name = target && (field(target, "attribute") ?? field(target, "property"))?.text;
      return name && value?.text === own.node.text ? [{ name, value }] : [];
    },
  );
  return kept.map(({ name, value }) => ({
    own: { file: own.file, node: value },
    others: keptUnder(code, own.file, name).filter(({ node }) => node.id !== value.id),
  }));
}

function keptUnder(code: CodeIndex, own: SourceFile, name: string): Piece[] {
  const files = code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && isAlike(file, own));
  const named = files.flatMap((file) =>
    leavesNamed(file, name).flatMap((leaf): Piece[] => {
      const parent = leaf.parent;
      if (!parent) return [];
      const isKey = /^(?:keyword_argument|pair)$/.test(parent.type);
      const isTarget =
        /^(?:attribute|member_expression)$/.test(parent.type) &&
        /^assignment/.test(parent.parent?.type ?? "");
      const value = isKey
        ? field(parent, "value")
        : isTarget && parent.parent && field(parent.parent, "left")?.id === parent.id
          ? field(parent.parent, "right")
          : null;
      return value && value.id !== leaf.id ? [{ file, node: value }] : [];
    }),
  );
  const classes = files.flatMap(({ path }) => code.symbolsOf(path)?.classes ?? []);
  const placed = classes.flatMap((owner): Piece[] => {
    const at = own.language === "python" ? fieldsOf(owner).findIndex((one) => one.name === name) : -1;
    if (at < 0) return [];
    return code.callsOf(owner.name).flatMap(({ path, node }): Piece[] => {
      const file = code.file(path);
      const value = argumentsOf(node)[at];
      return file && !file.isTest && value && value.type !== "keyword_argument"
        ? [{ file, node: value }]
        : [];
    });
  });
  return [...named, ...placed];
}

/** The layer that nearly all others have and this one lacks. */
function wantedIn(code: CodeIndex, { own, others }: Slot): Wanted | null {
  if (isConstant(bare(own.node)) || isFunctionLike(own.node)) return null;
  const made = others
    .filter(({ node }) => !isConstant(bare(node)) && !isFunctionLike(node))
    .map((piece) => ({ piece, layer: layerOf(piece.node) }));
  const groups = [...Map.groupBy(made, ({ layer }) => layer?.key ?? "").entries()].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const [best] = groups;
  const [key, group] = best ?? ["", []];
  const [first] = group;
  if (!first?.layer || key === "" || group.length * 3 < made.length * 2) return null;
  if (layerOf(own.node)?.key === key || isMadeBy(own.node, first.layer)) return null;
  const [mine, theirs] = [layerOf(own.node), first.layer];
  // What is made something else on purpose is not made this one.
  if (mine && /^(?:call|method)$/.test(mine.kind) && /^(?:call|method)$/.test(theirs.kind)) return null;
  const maker = makerBehind(code, first.piece.file, theirs);
  // A function of the house makes something of one thing, and not of whatever else goes to the same place.
  if (maker !== null || isOfHouse(code, theirs)) return null;
  if (theirs.kind === "read" || theirs.kind === "format") return null;
  // One other alone tells which kind of value is wanted there, and nothing else.
  const isKind = theirs.kind === "call" && KINDS.test(theirs.maker);
  if (group.length < 2 && (!isKind || first.piece.file.path !== own.file.path)) return null;
  return { value: own, layer: theirs, siblings: group.map(({ piece }) => piece) };
}

function isOfHouse(code: CodeIndex, { maker }: Layer): boolean {
  return code.classesNamed(maker.replace("new ", "").split(".").at(-1) ?? "").length > 0;
}

/** What stands outermost, also where a local name holds the value. */
function layerOf(node: Node): Layer | null {
  const value = node.type === "identifier" ? boundTo(node) : null;
  return outermostLayer(bare(value ?? node));
}

function isMadeBy(node: Node, layer: Layer): boolean {
  const value = bare((node.type === "identifier" ? boundTo(node) : null) ?? node);
  return isCall(value) && lastName(calledBy(value) ?? value) === layer.maker.replace(/^(?:new |\.)/, "");
}

/** The value with the layer around it: where it is made, if it has a name that is used at other places as well. */
function written(
  code: CodeIndex,
  { value, layer, siblings }: Wanted,
): { readonly edits: Usual["edits"]; readonly form: string } | null {
  const { file, node } = value;
  const house = siblings[0]?.file;
  const bound = node.type === "identifier" && layer.kind === "call" ? boundTo(node) : null;
  const uses = bound
    ? (scopeOf(node)?.descendantsOfType("identifier") ?? []).filter(({ text }) => text === node.text).length
    : 0;
  const place = bound && uses > 2 ? bound : node;
  if (!house) return null;
  const isList = /^(?:list_comprehension)$/.test(place.type) && layer.kind === "call";
  const text = isList ? place.text.slice(1, -1).trim() : place.text;
  const made = transplanted(
    code,
    { file, node: place },
    { file: fileOf(siblings, layer), node: layer.outer },
    [{ node: layer.inner, text }],
  );
  return (
    made && {
      form: made.text,
      edits: [
        ...made.imports,
        textEdit(file, place.startIndex, place.endIndex, inFormatted(place, made.text)),
      ],
    }
  );
}

function fileOf(siblings: readonly Piece[], layer: Layer): SourceFile {
  const found = siblings.find(({ node }) => {
    const value = node.type === "identifier" ? boundTo(node) : node;
    return value !== null && bare(value).id === layer.outer.id;
  });
  return (found ?? siblings[0])?.file as SourceFile;
}
