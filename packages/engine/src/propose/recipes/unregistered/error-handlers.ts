import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { classNamed } from "../../../diagnose/origin/python/callees.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** An error class for which the web framework is told a handler. */
interface Registration {
  readonly file: SourceFile;
  /** The statement, or the decorator. */
  readonly node: Node;
  readonly owner: ClassSymbol;
  readonly handler: string;
  readonly written: Node;
}

const REGISTERS = [
  "add_exception_handler",
  "register_error_handler",
  "exception_handler",
  "errorhandler",
  "error_handler",
];

/**
 * An error of the project that a framework has no handler for, while one handler is registered for all its kin, class by class:
 * `app.add_exception_handler(MachineBusy, answer)`. It is registered beside them.
 */
export function unregisteredError(code: CodeIndex, { exception }: PythonFault): Idea | null {
  const name = exception.type.split(".").at(-1) ?? "";
  const [own, ...others] = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  const [base] = own?.bases ?? [];
  if (!own || others.length > 0 || base === undefined || /^(?:Base)?Exception$/.test(base)) return null;
  const all = registrations(code);
  const kin = all.filter(({ owner }) => owner.bases.includes(base) && owner.node.id !== own.node.id);
  const isKnown = all.some(({ owner }) => owner.node.id === own.node.id || own.bases.includes(owner.name));
  const last = kin.at(-1);
  if (!last || isKnown || kin.some(({ handler }) => handler !== last.handler)) return null;
  const home = last.file;
  const plan =
    home.path === own.path
      ? { local: name, edits: [] }
      : planImport(code, home.path, code.moduleNameOf(own.path), name);
  if (!plan || last.node.text.includes("\n")) return null;
  const at = last.written.startIndex - last.node.startIndex;
  const text = last.node.text.slice(0, at) + plan.local + last.node.text.slice(at + last.written.text.length);
  const edit: Edit | null =
    last.node.type === "decorator"
      ? insertBefore(home, last.node, [text])
      : insertAfter(home, last.node, [text]);
  if (!edit) return null;
  return {
    ...runningIdea({
      cause: `No handler is registered for \`${name}\`, and \`${last.handler}\` is for its kin, as at ${home.path}:${startLineOf(last.node)}.`,
      explanation: `\`${last.handler}\` is registered for it as well.`,
      edits: [...plan.edits, edit],
      name: `${name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase()}_is_answered`,
      sentence: "The error is answered as its kin are.",
    }),
    expectation: NO_ERROR,
  };
}

function registrations(code: CodeIndex): Registration[] {
  return REGISTERS.flatMap((register) => code.callsOf(register)).flatMap(({ path, node }): Registration[] => {
    const file = code.file(path);
    const [written, handler] = readCall(node).positional;
    if (!file || file.isTest || !written) return [];
    const owner = classNamed(code, path, written.text);
    const decorator = node.parent?.type === "decorator" ? node.parent : null;
    const definition = decorator?.parent && field(decorator.parent, "definition");
    const called = decorator ? definition && field(definition, "name")?.text : handler && lastNameOf(handler);
    const statement = decorator ?? statementOf(node);
    return owner && called && statement ? [{ file, node: statement, owner, handler: called, written }] : [];
  });
}
