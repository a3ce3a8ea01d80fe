import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

type Nothing = "null" | "undefined";
const MOST_PLACES = 30;

/**
 * Whoever asks `x === undefined` of a value that is null when there is none takes nothing for something. The question is
 * put so that it fits what the other side gives.
 */
export function nothingFormGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  const seen = new Set<string>();
  for (const { path, definition } of functionsOnTheWay(scene)) {
    const file = scene.investigation.code.file(path);
    const key = `${path}:${definition.startIndex}`;
    if (!file || file.isTest || seen.has(key)) continue;
    seen.add(key);
    const found = askedWrongly(scene, file, definition);
    if (found.length > 0) return found;
  }
  return [];
}

function functionsOnTheWay(scene: Scene): { readonly path: string; readonly definition: Node }[] {
  return scene.trace.ways.slice(0, MOST_PLACES).flatMap(({ place }) => {
    const definition = functionAround(place.node);
    return definition ? [{ path: place.path, definition }] : [];
  });
}

function functionAround(node: Node): Node | null {
  for (let scope: Node | null = node; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}

interface Question {
  readonly node: Node;
  readonly subject: Node;
  readonly asked: Nothing;
  readonly isEqual: boolean;
}

/** `x === undefined`, `x !== null`, `typeof x === "undefined"`. */
function questionOf(node: Node): Question | null {
  const operator = field(node, "operator")?.text ?? "";
  const [left, right] = [field(node, "left"), field(node, "right")];
  if (!left || !right || !/^[=!]==$/.test(operator)) return null;
  const isEqual = operator === "===";
  if (left.type === "identifier" && /^(?:null|undefined)$/.test(right.text))
    return { node, subject: left, asked: right.text === "null" ? "null" : "undefined", isEqual };
  const argument = left.type === "unary_expression" ? field(left, "argument") : null;
  const isTypeof = left.type === "unary_expression" && field(left, "operator")?.text === "typeof";
  return isTypeof && argument?.type === "identifier" && /^["']undefined["']$/.test(right.text)
    ? { node, subject: argument, asked: "undefined", isEqual }
    : null;
}

function askedWrongly(scene: Scene, file: SourceFile, definition: Node): Guess[] {
  const questions = definition
    .descendantsOfType("binary_expression")
    .flatMap((node) => questionOf(node) ?? []);
  for (const { subject, asked } of questions) {
    const given = givenFor(scene, file, subject);
    if (given === null || given === asked) continue;
    const same = questions.filter((one) => one.subject.text === subject.text && one.asked === asked);
    // Asked for the other one as well: both were thought of.
    if (questions.some((one) => one.subject.text === subject.text && one.asked !== asked)) continue;
    return [
      guess(scene, 0.93, {
        name: "nothing_is_asked_for_as_it_is_given",
        sentence: "The request is answered also when there was nothing yet",
        cause: `\`${subject.text}\` is ${given} when there is none, and is asked for ${asked}.`,
        explanation: "Asks for nothing in either form, so that what is given for it is recognised.",
        edits: same.map((one) => ({
          ...textEdit(
            file,
            one.node.startIndex,
            one.node.endIndex,
            `${one.subject.text} ${one.isEqual ? "==" : "!="} null`,
          ),
          together: "question",
        })),
        basis: "house",
        place: { path: file.path, line: startLineOf(subject) },
      }),
    ];
  }
  return [];
}

/** The one form of nothing that a variable has when there is none; null where the code does not tell, or gives both. */
function givenFor(scene: Scene, file: SourceFile, subject: Node): Nothing | null {
  const bound = lastBinding(subject, subject.text);
  if (!bound) return null;
  const value = bound.type === "await_expression" ? (bound.firstNamedChild ?? bound) : bound;
  const made = madeAt({ path: file.path, node: value, members: [] }, scene.context, javascriptStepBack);
  const forms = new Set(made.flatMap(({ kind, node }) => (kind === "nothing" ? [node.text] : [])));
  if (forms.size === 0) {
    const known = ofLanguage(value);
    if (known) forms.add(known);
  }
  const [only] = forms;
  return forms.size === 1 && (only === "null" || only === "undefined") ? only : null;
}

/** Calls of the language and of the web that give null for nothing. */
function ofLanguage(value: Node): Nothing | null {
  const text = value.text.replace(/\s+/g, "");
  if (
    /(?:\.match|\.exec)\([^()]*\)$|(?:searchParams|headers|localStorage|sessionStorage)\.(?:get|getItem)\([^()]*\)$/.test(
      text,
    )
  )
    return "null";
  if (/\.(?:findUnique|findFirst|findOne|findByPk|findById)\(/.test(text)) return "null";
  if (/^process\.env\b/.test(text) || /\.(?:find|at|pop|shift)\([^;]*\)$/.test(text)) return "undefined";
  return null;
}
