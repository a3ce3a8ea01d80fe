import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { isCaughtAlone } from "../fault/caught-on-trace.ts";
import { onlyText, raisedClasses } from "../fault/raised-classes.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A refusal that the function has for data of another form: `if not isinstance(data, dict): raise ValueError("…")`. */
interface Refusal {
  readonly name: string;
  /** The class as it is written there. */
  readonly written: string;
  /** Whether it is given words; one without any says nothing. */
  readonly hasWords: boolean;
  readonly line: number;
}

/**
 * A key that is missing in data that a function takes apart, where the function refuses data of another form with an
 * error that somebody on the trace catches: `raise ValueError("not an object")` in `decode`, and `except ValueError:
 * skipped += 1` around its call. Data without the key is refused in the same way.
 */
export function caughtRefusals({ code, fault, type, investigation }: Scene): Guess[] {
  const { file, function: symbol } = fault;
  if (type !== "KeyError" || !symbol || !fault.isInnermost) return [];
  // What a request is answered with is known by other rules.
  if (requestStimulus(investigation) !== null) return [];
  const key = /^(['"])(.*)\1$/.exec(fault.exception.value.split("\n")[0] ?? "")?.[2];
  const read = onLine(fault, "subscript").find((node) => keyOf(node) === key && isRead(node));
  const holder = read && field(read, "value");
  const statement = read && statementOf(read);
  if (!read || !holder || !statement || !/^\w+(?:\[["']\w+["']\])*$/.test(holder.text)) return [];
  if (!isAlwaysEvaluated(read, statement) && statement.type !== "expression_statement") return [];
  const [refusal, ...others] = refusalsOf(symbol.node, holder, read).filter(({ name }) =>
    isCaughtAlone(code, fault, name),
  );
  if (!refusal || others.some(({ name }) => name !== refusal.name)) return [];
  const keys = requiredKeys(statement, holder).filter(
    (one) => !isAskedBefore(symbol.node, holder, one, statement),
  );
  if (key === undefined || !keys.includes(key)) return [];
  const condition = keys.map((one) => `${quoted(read, one)} not in ${holder.text}`).join(" or ");
  const raised = refusal.hasWords ? `${refusal.written}("no ${keys.join(" or ")}")` : refusal.written;
  const words = raised.replaceAll('"', quoteOf(read));
  const edit = insertBefore(file, statement, [`if ${condition}:`, `\traise ${words}`]);
  if (!edit) return [];
  const idea: Idea = {
    cause: `${file.path}:${fault.line} takes for granted that \`${holder.text}\` has \`${key}\`.`,
    explanation: `Without it the data is refused with \`${refusal.name}\`, as at ${file.path}:${refusal.line}, which who calls has an answer for.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: { kind: "raises", type: refusal.name, detail: [] },
    name: `without_${key.replace(/\W+/g, "_")}`,
    sentence: "Data that lacks something is refused like data of another form.",
  };
  return [{ strength: 0.9, idea }];
}

function keyOf(node: Node): string | null {
  const index = field(node, "subscript");
  return index && plainString(index);
}

function isRead({ parent, id }: Node): boolean {
  return !(
    /assignment$|delete_statement/.test(parent?.type ?? "") &&
    parent &&
    field(parent, "left")?.id === id
  );
}

/** The literal keys that a statement reads of the same data in any case, in their order. */
function requiredKeys(statement: Node, holder: Node): string[] {
  const reads = statement
    .descendantsOfType("subscript")
    .filter((node) => field(node, "value")?.text === holder.text && isRead(node))
    .filter(
      (node) =>
        ancestorOfType(node, ["conditional_expression", "boolean_operator", "lambda"], statement) === null,
    )
    .flatMap((node) => keyOf(node) ?? []);
  return [...new Set(reads)];
}

/** Whether a guard in front of the statement asks for the key. */
function isAskedBefore(definition: Node, holder: Node, key: string, statement: Node): boolean {
  const said = holder.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const asked = new RegExp(
    `["']${key}["'](?:\\s+not)?\\s+in\\s+${said}\\b|${said}(?:\\.get\\(|\\[)["']${key}["']`,
  );
  return definition.tree.rootNode.text
    .slice(definition.startIndex, statement.startIndex)
    .split("\n")
    .some((line) => asked.test(line));
}

/** What the function raises in front of the read where the same data, or what was read from it, is of another form. */
function refusalsOf(definition: Node, holder: Node, read: Node): Refusal[] {
  const names = kinOf(definition, holder.text.split("[")[0] ?? holder.text);
  return descendantsHere(definition, "if_statement").flatMap((one): Refusal[] => {
    const condition = field(one, "condition");
    const [raise, ...others] =
      field(one, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    if (
      one.startIndex > read.startIndex ||
      raise?.type !== "raise_statement" ||
      others.length > 0 ||
      !condition
    )
      return [];
    const isOfIt = [condition, ...condition.descendantsOfType("identifier")].some(({ text }) =>
      names.has(text),
    );
    const refusal = isOfIt && isAboutForm(condition) ? refusalIn(raise) : null;
    return refusal ? [refusal] : [];
  });
}

/** A check of what the data is like: its kind, an entry that must be there or be one of some; no check of amounts. */
function isAboutForm(condition: Node): boolean {
  return (
    /\bisinstance\(|\bnot in\b|\bis None\b|\bnot \w|==\s*(?:None|"")|\blen\(/.test(condition.text) &&
    !/[<>]=?/.test(condition.text.replace(/len\([^)]*\)\s*[<>]=?/g, ""))
  );
}

function refusalIn(raise: Node): Refusal | null {
  const [raised] = raisedClasses(raise);
  if (!raised) return null;
  const { given, written, name, node } = raised;
  const isSilent =
    given !== null && given.positional.length === 0 && given.named.size === 0 && !given.hasSplat;
  const hasWords = onlyText(raised) !== null;
  if (given !== null && !isSilent && !hasWords) return null;
  return { name, written: isSilent ? `${written}()` : written, hasWords, line: startLineOf(node) };
}

/** Names for the data and for what is made of it or made into it: `kind = data.get("kind")`, `data = json.loads(raw)`. */
function kinOf(definition: Node, holder: string): Set<string> {
  const found = new Set([holder]);
  const parameters = new Set(parametersOf(definition).map(({ name }) => name));
  for (const one of descendantsHere(definition, "assignment")) {
    const left = field(one, "left");
    const right = field(one, "right");
    if (left?.type !== "identifier" || !right) continue;
    const words = new Set([right, ...right.descendantsOfType("identifier")].map(({ text }) => text));
    if (words.has(holder)) found.add(left.text);
    if (left.text === holder) for (const word of words) if (parameters.has(word)) found.add(word);
  }
  return found;
}

function quoteOf(read: Node): string {
  return field(read, "subscript")?.text.startsWith("'") ? "'" : '"';
}

function quoted(read: Node, key: string): string {
  const quote = quoteOf(read);
  return `${quote}${key}${quote}`;
}
