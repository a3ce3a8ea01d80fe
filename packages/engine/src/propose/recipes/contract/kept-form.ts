import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { reachingBindings } from "../../../diagnose/origin/python/bindings.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const LOOKUPS = /^(?:get_or_create|update_or_create|filter|get|aget|afilter|aget_or_create|filter_by)$/;

/** How a record brings one of its values into form when it is saved: `self.email = normal(self.email)`. */
interface Form {
  readonly owner: ClassSymbol;
  readonly file: SourceFile;
  readonly call: Node;
  /** The value within the call. */
  readonly value: Node;
}

/**
 * A record that brings a unique value into form when it is saved, and that is looked for by the value as it came: what is
 * there is not found, and added a second time. It is looked for in the form in which it is kept.
 */
export function keptForms({ code, fault, type, message }: Scene): Guess[] {
  const column = /(?:^|\.)IntegrityError$|UniqueViolation$/.test(type)
    ? columnOf(message, fault.exception.value)
    : null;
  const [form, ...others] = column === null ? [] : formsOf(code, column);
  if (column === null || !form || others.length > 0) return [];
  const functions = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const raw = functions.flatMap(({ path, node }) => {
    const file = code.file(path);
    return file ? lookupsIn(node, form.owner, column).map((value) => ({ file, scope: node, value })) : [];
  });
  const open = raw.filter(({ scope, value }) => isAsItCame(scope, value, form));
  const [lookup, ...further] = open;
  if (!lookup || further.length > 0) return [];
  const written = inForm(code, form, lookup.file, lookup.value);
  if (!written) return [];
  const { file, value } = lookup;
  return [
    {
      strength: 0.92,
      idea: runningIdea({
        cause: `${file.path}:${startLineOf(value)} looks for \`${column}\` as it came, and ${form.file.path}:${startLineOf(form.call)} saves it as \`${form.call.text}\`: what is there is not found.`,
        explanation: `It is looked for in the form in which it is saved, \`${written.text}\`.`,
        edits: [...written.imports, replaceNode(file, value, written.text)],
        name: `${column}_is_found_in_any_form`,
        sentence: `The ${column.replaceAll("_", " ")} is found however it is written.`,
      }),
    },
  ];
}

function columnOf(message: string, whole: string): string | null {
  return (
    /UNIQUE constraint failed: (?:\w+\.)*(\w+)$/.exec(message)?.[1] ??
    /Key \((\w+)\)=/.exec(whole)?.[1] ??
    null
  );
}

function formsOf(code: CodeIndex, column: string): Form[] {
  return code
    .naming(column)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language === "python")
    .flatMap((file) =>
      (code.symbolsOf(file.path)?.classes ?? []).flatMap((owner) =>
        owner.node
          .descendantsOfType("function_definition")
          .filter((method) => field(method, "name")?.text === "save")
          .flatMap((method) => descendantsHere(method, "assignment"))
          .flatMap((node): Form[] => {
            const call = field(node, "right");
            if (field(node, "left")?.text !== `self.${column}` || call?.type !== "call") return [];
            const values = call
              .descendantsOfType("attribute")
              .filter(({ text }) => text === `self.${column}`);
            const [value, ...others] = values;
            const isAlone =
              call.descendantsOfType("identifier").filter(({ text }) => text === "self").length === 1;
            return value && isAlone && others.length === 0 && !call.text.includes("\n")
              ? [{ owner, file, call, value }]
              : [];
          }),
      ),
    );
}

/** The values by which records of a class are looked for: `Subscriber.objects.filter(email=email)`, `filter_by(email=…)`. */
function lookupsIn(scope: Node, { name }: ClassSymbol, column: string): Node[] {
  return scope.descendantsOfType("call").flatMap((call) => {
    const callee = field(call, "function");
    const { receiver, named } = readCall(call);
    const value = named.get(column) ?? named.get(`${column}__exact`);
    const isOfClass = new RegExp(`\\b${name}\\b`).test(receiver?.text ?? "");
    return callee && value && isOfClass && LOOKUPS.test(lastNameOf(callee) ?? "") ? [value] : [];
  });
}

/** Whether a value is in no form yet: a name, a part of something, that nobody has brought into one on the way. */
function isAsItCame(scope: Node, value: Node, { call }: Form): boolean {
  if (!/^(?:identifier|attribute|subscript)$/.test(value.type)) return false;
  if (value.type !== "identifier") return true;
  const made = lastNameOf(field(call, "function") ?? call) ?? "";
  return reachingBindings(scope, value.text, value).bindings.every(
    (bound) => !new RegExp(`\\b${made}\\(|\\.(?:lower|upper|casefold|strip|title)\\(`).test(bound.value.text),
  );
}

/** The call of the form around another value, with the import of its function. */
function inForm(
  code: CodeIndex,
  { file: home, call, value }: Form,
  file: SourceFile,
  given: Node,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const callee = field(call, "function");
  const before = call.text.slice(0, value.startIndex - call.startIndex);
  const after = call.text.slice(value.endIndex - call.startIndex);
  // `self.email.strip().lower()`: methods of the value alone.
  if (before === "" && /^(?:\.\w+\(\))+$/.test(after)) return { text: `${given.text}${after}`, imports: [] };
  if (callee?.type !== "identifier" || before !== `${callee.text}(` || after !== ")") return null;
  const found = code.resolve(home.path, callee.text);
  const symbol =
    found && code.symbolsOf(found.path)?.functions.find(({ node }) => node.id === found.node?.id);
  const name = symbol ? nameOfFunction(code, symbol, file, given) : null;
  return name && { text: `${name.text}(${given.text})`, imports: name.imports };
}
