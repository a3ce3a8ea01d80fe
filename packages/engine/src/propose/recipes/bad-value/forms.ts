import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { checkedResult } from "../../house/checked-result.ts";
import { figuredAt, mayGiveNothing } from "../../house/figured-field.ts";
import { helpersForCall, helpersForRead, type SafeHelper } from "../../house/safe-helpers.ts";
import { siblingForms } from "../../house/sibling-forms.ts";
import { refusedStatus } from "../../house/status.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";

const MOST_IDEAS = 4;

/**
 * The value made right where it comes from, as its kin are: by the function that the house reads such values with, or
 * in the form in which the same field is filled elsewhere. `trail` leads from the failing line to the birth.
 */
export function formIdeas(
  investigation: Investigation,
  trail: readonly ValuePlace[],
  told: { readonly cause: string; readonly name: string },
): Idea[] {
  const { code } = investigation;
  const isAsked = requestStimulus(investigation) !== null;
  const found: (Idea & { rank: number })[] = [];
  for (const { path, node, members } of trail) {
    const file = code.file(path);
    if (!file || file.isTest || members.length > 0) continue;
    const where = `${path}:${startLineOf(node)}`;
    const idea = (
      text: string,
      imports: SafeHelper["imports"],
      why: string,
      rank: number,
      status: number | null = null,
      whole: Node = node,
      symbol: SafeHelper["symbol"] | null = null,
    ): void => {
      // A value that may be None then is only moved to where the field is reckoned with.
      const callee = /^([\w.]+)\(/.exec(text)?.[1];
      if (callee && mayGiveNothing(code, path, callee) && figuredAt(code, whole) !== null) return;
      // Who asks whether it gave None has to be followed in that as well.
      const checked =
        symbol && mayGiveNothing(code, symbol.path, symbol.name)
          ? checkedResult(code, symbol, { file, whole, symbol: code.functionAt(path, startLineOf(node)) })
          : "none";
      if (checked === "elsewhere") return;
      const statement = statementOf(whole);
      const check = checked !== "none" && statement ? insertAfter(file, statement, checked.lines) : null;
      if (checked !== "none" && !check) return;
      const refused = checked === "none" ? status : checked.status;
      const then = checked === "none" ? "" : `, and is looked at as at ${checked.place}`;
      // What may be left out here need not be beside it.
      const isOptional = symbol !== null && mayGiveNothing(code, symbol.path, symbol.name);
      const twins =
        symbol && checked === "none" && !isOptional
          ? twinsOf(whole, node).flatMap((twin) => twin(file, text))
          : [];
      // What is read alike is changed alike, though no test fails without it.
      const isWhole = check !== null || twins.length > 0;
      const edits = [
        ...imports,
        ...(checked === "none" ? [] : checked.imports),
        replaceNode(file, whole, text),
        ...twins,
        ...(check ? [check] : []),
      ];
      found.push({
        cause: told.cause,
        explanation: `At ${where} the value becomes \`${text}\`, ${why}${then}.`,
        edits: edits.map((edit) => ({ ...edit, part: "fix", ...(isWhole && { together: "fix" }) })),
        basis: "house",
        expectation: refused === null || !isAsked ? NO_ERROR : answered([refused]),
        name: told.name,
        sentence: "The value is read as the house reads its kin.",
        rank,
      });
    };
    for (const form of siblingForms(code, file, node)) {
      const why = {
        slot: "the same field is filled so",
        key: "the same key is read so",
        neighbour: "its neighbour is read so",
        beside: "another entry of it is read so",
      };
      idea(
        form.text,
        form.imports,
        `${why[form.match]} at ${form.evidence.join(", ")}`,
        form.match === "slot" ? 3 : form.match === "neighbour" ? 4 : 2,
      );
    }
    const helpers =
      node.type === "call"
        ? helpersForCall(code, file, node)
        : node.type === "subscript"
          ? helpersForRead(code, file, node)
          : [];
    for (const { text, imports, evidence, raises, symbol } of helpers) {
      // What makes a number of an entry is no reader of one that is to become a date.
      if (node.type === "subscript" && isOfOtherKind(node, symbol.node)) continue;
      // A key that is not there is refused by whoever looks for it; text may be readable after some tidying.
      const status = raises && node.type === "subscript" ? refusedStatus(code, symbol.path, raises) : null;
      idea(text, imports, `as at ${evidence.join(", ")}`, 1, status, withTail(node, symbol.node), symbol);
    }
  }
  const distinct = new Map(found.map((one) => [JSON.stringify(one.edits), one]));
  return [...distinct.values()].toSorted((left, right) => right.rank - left.rank).slice(0, MOST_IDEAS);
}

/** `parse(item["starts"])` beside `parse(item["ends"])`: what is read in the same way of the same thing in the function. */
function twinsOf(whole: Node, conversion: Node): ((file: SourceFile, text: string) => Edit[])[] {
  const [given] = conversion.type === "call" ? readCall(conversion).positional : [];
  const holder = given?.type === "subscript" ? field(given, "value")?.text : undefined;
  if (!given || holder === undefined) return [];
  const before = whole.text.slice(0, given.startIndex - whole.startIndex);
  const behind = whole.text.slice(given.endIndex - whole.startIndex);
  return scopeOf(whole)
    .descendantsOfType(whole.type)
    .filter((other) => other.id !== whole.id && other.text.startsWith(before) && other.text.endsWith(behind))
    .flatMap((other) => {
      const own = other.text.slice(before.length, other.text.length - behind.length);
      const isKin = own.startsWith(`${holder}[`) && /^[\w.]+\[["']\w+["']\]$/.test(own);
      return isKin
        ? [
            (file: SourceFile, text: string) => [
              replaceNode(
                file,
                other,
                text.replace(given.text, () => own),
              ),
            ],
          ]
        : [];
    });
}

const CONVERSION =
  /^(?:int|float|Decimal|bool|fromisoformat|strptime|fromtimestamp|UUID|loads|date|datetime)$/;
const OF_TEXT = /^(?:strip|lower|upper|split|startswith|endswith|replace|encode|title|partition)$/;

/** Whether a function gives a value of a kind that is converted otherwise here, or taken for a text. */
function isOfOtherKind(entry: Node, helper: Node): boolean {
  const { parent } = entry;
  const call = parent?.type === "argument_list" ? parent.parent : null;
  const converted = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
  const method = parent?.type === "attribute" ? (field(parent, "attribute")?.text ?? "") : "";
  const isTaken =
    (converted !== null && converted !== undefined && CONVERSION.test(converted)) || OF_TEXT.test(method);
  if (!isTaken) return false;
  const given = helper.descendantsOfType("return_statement").flatMap((node) => {
    const value = node.firstNamedChild;
    const bound =
      value?.type === "identifier"
        ? helper.descendantsOfType("assignment").find((one) => field(one, "left")?.text === value.text)
        : null;
    const made = bound ? field(bound, "right") : value;
    const name = made?.type === "call" ? lastNameOf(field(made, "function") ?? made) : null;
    return name && CONVERSION.test(name) ? [name] : [];
  });
  return given.some((name) => name !== converted);
}

/**
 * The reading together with what is made of it right away, where the helper makes the same of it:
 * `datetime.strptime(text, form).date()` for a helper that gives dates.
 */
function withTail(reading: Node, helper: Node): Node {
  const given = helper
    .descendantsOfType("return_statement")
    .flatMap((node) => node.firstNamedChild ?? [])
    .filter(({ type }) => type !== "none");
  let whole = reading;
  let inner = reading;
  for (let node: Node | null = reading.parent; node; node = node.parent) {
    const isChained =
      (node.type === "attribute" && field(node, "object")?.id === inner.id) ||
      (node.type === "call" && field(node, "function")?.id === inner.id);
    if (!isChained) break;
    inner = node;
    const tail = node.text.slice(reading.endIndex - reading.startIndex);
    if (given.length > 0 && given.every(({ text }) => text.endsWith(tail))) whole = node;
  }
  return whole;
}
