import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { houseConditionals } from "../../house/javascript/conditional-objects.ts";
import { isBehindWords } from "../../house/javascript/labelled.ts";
import { declaredNull } from "../../house/javascript/nullable-entry.ts";
import { type HouseFallback, houseFallbacks, isContested } from "../../house/javascript/optional-reads.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { areDelicate } from "../fault/delicate.ts";
import { decidesSomething, isWordForPeople } from "../javascript/deciding-reads.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isFirstOfMany } from "./guard-absent.ts";
import { lookedUpBeside } from "./looked-up-beside.ts";
import { NOTHING, namedChoice } from "./named-choice.ts";
import { type Use, useOf, usesAround } from "./optional-uses.ts";
import { ownMessage } from "./own-message.ts";
import { ownWordOf } from "./own-word.ts";
import { arePartsTold, arePiecesRead, isTakenApartText, withoutAssertion } from "./taken-apart.ts";
import { toldBy } from "./told-fallback.ts";
import { isUnsetState } from "./unset-state.ts";
import { wholeText } from "./whole-text.ts";

/**
 * What may be absent here: a part of data (`parts`), what was looked up as well (`lookups`), or either, and then only where
 * the house itself reads such a value with a fallback (`house`).
 */
export type Absent = "parts" | "lookups" | "house";

/**
 * Data that may lack a part: what is shown of it falls back to what the house gives in such a place, else to what changes
 * least for its consumer, at all places of the function that read it.
 */
export function fallBackIdeas(investigation: Investigation, absent: Absent = "parts"): Idea[] {
  const houseOnly = absent === "house";
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.node ?? null;
  // What a call gives is no part of anything: there only the house knows what stands for nothing.
  const isCall = object?.type === "call_expression";
  const isGiven = isCall && absent === "parts";
  const name = object && partName(object, absent !== "parts" || isGiven);
  const context = file && { code, path: file.path };
  const use = object && context && useOf(object, context);
  if (!file || !context || !object || !use || name === null) return [];
  const uses = usesAround(object, context);
  const isDelicate = isDelicateUse(name, use);
  if ((isDelicate && !isCall) || (absent === "lookups" && isTakenApartText(object, uses))) return [];
  if (arePiecesRead(object) || arePartsTold(object)) return [];
  const isAll = absent === "lookups" && isAllThatIsGiven(uses);
  const plain = withoutAssertion(object);
  const common = {
    name: `without_${name}`,
    sentence: `The request is answered also without ${name}`,
    cause: `\`${plain.text}\` may be absent, and is read without looking.`,
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(object) },
  } as const;
  const whole = wholeObject(uses);
  const conditional = whole ? houseConditionals(code, file, name)[0] : undefined;
  const ideas: Idea[] = [];
  if (whole && conditional && !isDelicate)
    ideas.push({
      ...common,
      explanation: `Gives \`${conditional.fallback}\` where \`${plain.text}\` is absent, as ${conditional.evidence.join(", ")} do.`,
      edits: [{ ...replaceNode(file, whole, conditional.write(plain.text, whole.text)), part: "fix" }],
      basis: "house",
    });
  const told = use.neutral === '""' && !isDelicate ? wholeText(file, plain, uses, context) : null;
  if (told)
    return [
      {
        ...common,
        explanation: `Gives \`${told.nothing}\` where \`${plain.text}\` is absent: the text is made of its parts alone.`,
        edits: [{ ...told.edit, part: "fix" }],
        basis: "guess",
      },
    ];
  const declared = isDelicate ? [] : declaredChoice(investigation, file, name, use);
  const choices = declared.length > 0 ? declared : choicesFor(investigation, file, name, use);
  for (const choice of choices) {
    // A word for people is nothing that is looked for or compared.
    if (choice?.fallback && isWordForPeople(choice.fallback) && decidesSomething(object)) continue;
    if ((houseOnly || isGiven || isUnsetState(plain)) && choice === null) continue;
    if ((isDelicate || isAll) && choice?.match !== "same") continue;
    if (choice === null && use.neutral === '""' && isBehindWords(use.whole)) continue;
    const own = ownWordOf(code, file, uses, use, choice);
    if (own?.kind === "unclear") return ideas;
    const edits = own?.kind === "told" ? [own.edit] : editsFor(file, plain, uses, use, choice);
    if (edits.length === 0) continue;
    const isAsked = use.kind === "asked" && own?.kind !== "told";
    const shown = choice?.fallback ?? use.neutral ?? "undefined";
    const where = choice ? `, as ${choice.evidence.join(", ")} do` : "";
    // What others give for other things near by is a custom only beside the value itself.
    const isCustom =
      choice !== null &&
      own?.kind !== "other" &&
      !isContested(choice, choices) &&
      (choice.match === "same" || isOfSame(choice, plain, use));
    const told =
      isCustom || own?.kind === "other" || (absent !== "parts" && plain.type !== "member_expression")
        ? null
        : toldBy(investigation, { path: file.path, part: plain, use, choice });
    const reason = told === null ? "" : `, ${told}`;
    ideas.push({
      ...common,
      explanation: isAsked
        ? `Reads nothing of \`${plain.text}\` where it is absent${reason}; what follows asks for that.`
        : `Gives \`${shown}\` where \`${plain.text}\` is absent${told ? reason : where}.`,
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: isCustom || told ? "house" : "guess",
    });
  }
  return ideas;
}

/** Name of the part that may be absent; null for values that are no part of something. */
function partName(object: Node, isLookup: boolean): string | null {
  const plain = withoutTypes(object);
  if (plain.type === "subscript_expression" && isLookup && isFirstOfMany(plain))
    return lastNameOf(field(plain, "object") ?? plain);
  if (/^(?:member_expression|subscript_expression)$/.test(plain.type)) return lastNameOf(plain);
  if (/^(?:call_expression|parenthesized_expression|await_expression)$/.test(plain.type))
    return isLookup ? calledName(plain) : null;
  if (plain.type !== "identifier") return null;
  const bound = lastBinding(plain, plain.text);
  if (bound?.type === "member_expression") return lastNameOf(bound);
  return (bound !== null && isLookup) || isTakenApart(plain) ? plain.text : null;
}

/** `find` of `(await list.find(fits))`. */
function calledName(node: Node): string | null {
  if (/^(?:parenthesized_expression|await_expression)$/.test(node.type))
    return node.firstNamedChild && calledName(node.firstNamedChild);
  return node.type === "call_expression" ? lastNameOf(field(node, "function") ?? node) : null;
}

/** `function view({ address })`, `const { address } = order`: a part that was taken out by its name. */
function isTakenApart(use: Node): boolean {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    const patterns = [
      ...(field(scope, "parameters")?.descendantsOfType("object_pattern") ?? []),
      ...(scope.type === "statement_block"
        ? scope.namedChildren
            .filter(
              (child) =>
                /^(?:lexical|variable)_declaration$/.test(child.type) && child.endIndex <= use.startIndex,
            )
            .flatMap((child) => child.descendantsOfType("object_pattern"))
        : []),
    ];
    const taken = patterns.flatMap((pattern) => pattern.namedChildren);
    if (
      taken.some((child) => child.type === "shorthand_property_identifier_pattern" && child.text === use.text)
    )
      return true;
  }
  return false;
}

/** `null` for an entry whose type says that it may be null: what stands for the part in another function is no answer here. */
function declaredChoice({ code }: Investigation, file: SourceFile, name: string, use: Use): HouseFallback[] {
  const place = use.kind === "list" || use.kind === "keys" ? null : declaredNull(code, file.path, use.whole);
  if (place === null) return [];
  return [
    {
      fallback: "null",
      operator: "??",
      match: "same",
      evidence: [place],
      names: [name],
      texts: [],
      isBeside: false,
    },
  ];
}

/** What the house gives in such a place, the nearest first; null for what changes least where it says nothing. */
function choicesFor(
  investigation: Investigation,
  file: SourceFile,
  name: string,
  use: Use,
): (HouseFallback | null)[] {
  const kind = use.kind === "list" ? "list" : "member";
  const { code } = investigation;
  const part = requestPartOf(investigation, file.path, use.object);
  const known = houseFallbacks(code, { name, use: kind, file, node: use.object });
  const found = [...known.flatMap((choice) => ofTwin(choice, name, use)), ...known].filter((choice) => {
    const { fallback, match } = choice;
    if (use.kind === "list") return fallback === "[]";
    if (use.kind === "keys") return fallback === "{}";
    // What is shown of a record that lacks a part says nothing about a client who leaves it out.
    if (part?.kind === "body" && !isOfRequest(choice)) return false;
    return fitsUse(choice, use) && (match === "same" || (saysNothing(choice) && isFitting(fallback, use)));
  });
  const kin = found.some(({ match }) => match === "same") ? null : lookedUpBeside(file, use);
  if (kin) return [kin];
  const own = found.some(({ match }) => match === "same") ? null : namedChoice(code, file, use);
  if (own) return own;
  return found.length > 0 ? found.slice(0, 2) : [null];
}

/** What stands for another part says how the house writes it only where it is no word of that part's own, and of this kind. */
function isFitting(fallback: string | null, { neutral }: Use): boolean {
  if (fallback === null || neutral === null || /^(?:null|undefined)$/.test(fallback)) return true;
  const isList = (text: string) => text.startsWith("[");
  const isNumber = (text: string) => /^-?\d/.test(text);
  const isText = (text: string) => /^["'`]/.test(text);
  // A number says nothing in a text, and a text nothing in a sum.
  if ((isText(neutral) && isNumber(fallback)) || (isNumber(neutral) && isText(fallback))) return false;
  return isList(fallback) === isList(neutral);
}

/** `from ? from.name : trip.from` beside it says `trip.to` for `to`. */
function ofTwin(choice: HouseFallback, name: string, { object: own, property }: Use): HouseFallback[] {
  const [twin, ...others] = choice.names;
  if (!twin || others.length > 0 || !choice.isBeside || choice.match === "same") return [];
  // The same part is read of both, and both are results with a name.
  const isAlike = choice.texts.some((text) => text.includes(`${twin}.${property}`));
  if (own.type !== "identifier" || property === null || !isAlike) return [];
  const object = new RegExp(`^([\\w$]+)\\.${twin.replace(/\$/g, "\\$")}$`).exec(choice.fallback ?? "")?.[1];
  return object ? [{ ...choice, fallback: `${object}.${name}`, match: "same" }] : [];
}

/**
 * Whether a fallback stands for nothing at all, whatever is missing: `null`, `""`, `"-"`, or words that are given for
 * several things. `"not assigned"` or `"unknown"` of a teacher says nothing about notes.
 */
function saysNothing({ fallback, names }: HouseFallback): boolean {
  if (fallback === null || NOTHING.test(fallback)) return true;
  return /^(["'`])[^"'`$]*\1$/.test(fallback) && names.length > 1;
}

const TEXT_METHOD =
  /\.(?:trim|trimStart|trimEnd|toUpperCase|toLowerCase|toLocaleUpperCase|toLocaleLowerCase|split|slice|replace|replaceAll|padStart|padEnd|charAt|substring|normalize|toFixed|toISOString|repeat)\([^()]*\)$/;

/** Whether what takes the value can take the fallback: nobody is shown `null` in a text, and what is trimmed is no object. */
function fitsUse({ fallback, texts }: HouseFallback, { whole, property }: Use): boolean {
  const text = fallback ?? "undefined";
  // An object without entries stands for the thing itself, and not for what is read of it.
  if (text === "{}" && property !== null && !texts.some((one) => one.includes(`.${property}`))) return false;
  if (/^(?:\[\]|\{\})$/.test(text)) return !TEXT_METHOD.test(whole.text);
  return !/^(?:null|undefined)$/.test(text) || !endsInText(whole);
}

/** Whether a value, or the constant that it is bound to, becomes a part of a text. */
function endsInText(whole: Node): boolean {
  if (whole.parent?.type === "template_substitution") return true;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const name = declarator && field(declarator, "name");
  const body = declarator && ancestorOfType(declarator, ["statement_block"]);
  if (!name || !body) return false;
  return body
    .descendantsOfType("identifier")
    .some((node) => node.text === name.text && node.parent?.type === "template_substitution");
}

/** Whether the same function reads another part of the same thing so, or the same part of another thing. */
function isOfSame({ isBeside, texts }: HouseFallback, plain: Node, { property }: Use): boolean {
  return (
    isBeside &&
    texts.some(
      (text) => text.startsWith(`${plain.text}?.`) || (property !== null && text.includes(`.${property}`)),
    )
  );
}

function isOfRequest({ texts }: HouseFallback): boolean {
  return texts.some((text) => /\b(?:body|query|params|payload|input|data)\b/.test(text));
}

/** Edits of all uses; none where the use that failed cannot be changed. */
function editsFor(
  file: SourceFile,
  plain: Node,
  uses: readonly Use[],
  failing: Use,
  choice: HouseFallback | null,
): Edit[] {
  const made = uses.map((use) => ({
    use,
    edit: editFor(file, plain, use, use.kind === failing.kind ? choice : null),
  }));
  const own = made.find(({ use }) => use.object.id === failing.object.id);
  if (!own?.edit) return [];
  // One edit per expression: `a.b.c` inside a list that is given up as a whole needs none.
  const kept: typeof made = [];
  for (const item of made) {
    const isInside = made.some(
      ({ use }) =>
        use.whole.id !== item.use.whole.id &&
        use.whole.startIndex <= item.use.whole.startIndex &&
        item.use.whole.endIndex <= use.whole.endIndex,
    );
    if (!isInside) kept.push(item);
  }
  return kept.flatMap(({ edit }) => edit ?? []);
}

function editFor(file: SourceFile, plain: Node, use: Use, choice: HouseFallback | null): Edit | null {
  const operator = choice?.operator ?? "??";
  const { object, whole, kind } = use;
  if (kind === "list" || kind === "keys") {
    const text = `${plain.text} ${operator} ${kind === "list" ? "[]" : "{}"}`;
    const isBase = /^(?:member_expression|subscript_expression|spread_element)$/.test(
      object.parent?.type ?? "",
    );
    return replaceNode(file, object, isBase ? `(${text})` : text);
  }
  const rest = whole.text.slice(object.text.length);
  const chained = rest.startsWith(".")
    ? `${plain.text}?${rest}`
    : rest.startsWith("[")
      ? `${plain.text}?.${rest}`
      : null;
  if (chained === null) return null;
  if (kind === "asked") return replaceNode(file, whole, chained);
  const fallback = choice ? choice.fallback : (ownMessage(use) ?? use.neutral);
  if (fallback === null) return replaceNode(file, whole, chained);
  const text = `${chained} ${operator} ${fallback}`;
  // Other operators bind their sides more closely.
  const isSide = /^(?:binary|unary|await)_expression$/.test(whole.parent?.type ?? "");
  return replaceNode(file, whole, isSide ? `(${text})` : text);
}

/** Whether a result is made of nothing but parts of what was looked up: a record of nulls is no answer to who asked for it. */
function isAllThatIsGiven(uses: readonly Use[]): boolean {
  const [first] = uses;
  const made = first ? ancestorOfType(first.object, ["object"]) : null;
  const around = made?.parent?.type === "parenthesized_expression" ? made.parent.parent : made?.parent;
  if (!made || !/^(?:return_statement|arrow_function|arguments)$/.test(around?.type ?? "")) return false;
  const entries = made.namedChildren.filter((child) => child.type !== "comment");
  return (
    entries.length > 1 &&
    entries.every((entry) =>
      uses.some(({ object }) => entry.startIndex <= object.startIndex && object.endIndex <= entry.endIndex),
    )
  );
}

/** Money, identity and rights are not made up. Of something absent, that its id is null is no invention. */
function isDelicateUse(name: string, { property, whole, neutral }: Use): boolean {
  const key = entryKey(whole);
  const isReference = neutral === "null" && property === "id" && key !== null && /.Id$|._id$/.test(key);
  return areDelicate(isReference ? [name, key.replace(/_?id$/i, "")] : [name, property, key]);
}

function entryKey(node: Node): string | null {
  const pair = node.parent?.type === "pair" ? node.parent : null;
  return pair ? (field(pair, "key")?.text ?? null) : null;
}

/** The object of an entry that is made of nothing but parts of the value: with it absent, there is no such object. */
function wholeObject(uses: readonly Use[]): Node | null {
  const [first] = uses;
  const made = first ? ancestorOfType(first.object, ["object"]) : null;
  if (
    !made ||
    (made.parent?.type !== "pair" && made.parent?.type !== "arguments") ||
    made.parent.type === "arguments"
  )
    return null;
  const isInside = (node: Node) => made.startIndex <= node.startIndex && node.endIndex <= made.endIndex;
  const own = made.namedChildren.filter((child) => child.type !== "comment");
  const reads = (entry: Node) =>
    uses.some(({ object }) => entry.startIndex <= object.startIndex && object.endIndex <= entry.endIndex);
  return uses.every(({ object }) => isInside(object)) && own.every(reads) ? made : null;
}
