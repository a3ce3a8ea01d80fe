import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../diagnose/origin/python/callees.ts";
import { atom, replaceNode } from "../recipes/edits/expressions.ts";
import { nameOfFunction } from "./safe-helpers.ts";
import { isSameTable, type TableLookup } from "./table-twins.ts";
import { formOfFunction, type TextChain, textChain } from "./text-forms.ts";

/** A key in the form in which its table has it. */
export interface FormedKey {
  /** The key as it is to be written: `farm.lower()`, `plan_key(plan)`. */
  readonly text: string;
  readonly imports: readonly Edit[];
  /** Where a key of the table is brought into that form. */
  readonly place: string;
  /** What the key that was missed becomes by it; null where that cannot be told. */
  readonly becomes: string | null;
}

/**
 * The form into which the house brings the keys of a table before it writes or reads an entry, where the lookup leaves it out:
 * `self._owners[owner.farm.lower()] = owner` beside `self._owners.get(farm)`. All that write an entry have to agree, or, where
 * nobody is seen to write, all others that read one. Null where the key has that form already, or would not change by it.
 * @param missed What was asked for and not found; empty where that is not known.
 */
export function formedKey(code: CodeIndex, own: TableLookup, missed: readonly string[]): FormedKey | null {
  if (own.key.text.includes("\n") || isFormed(code, own.file, own.key)) return null;
  const uses = usesOf(code, own);
  const writes = uses.filter(({ isWrite }) => isWrite);
  const telling = writes.length > 0 ? writes : uses;
  const [first] = telling;
  if (!first || telling.some((one) => signOf(one) !== signOf(first) || signOf(one) === "")) return null;
  const { form, place } = first;
  if (!form) return null;
  const isOther = (text: string) => (form.apply ? form.apply(text) !== text : /[A-Z\s\W]/.test(text));
  if (missed.length > 0 ? !missed.some(isOther) : !form.apply) return null;
  const [asked] = missed;
  const becomes = form.apply && asked !== undefined ? form.apply(asked) : null;
  if (form.method !== null) {
    const isReachable = /^self\./.test(form.method) === /^self\./.test(own.table.text);
    return isReachable ? { text: `${form.method}(${own.key.text})`, imports: [], place, becomes } : null;
  }
  if (!form.symbol) return { text: `${atom(own.key)}${form.suffix}`, imports: [], place, becomes };
  const name = nameOfFunction(code, form.symbol, own.file, own.node);
  return name && { text: `${name.text}(${own.key.text})`, imports: name.imports, place, becomes };
}

/** A key that is written as it came into a table of which all who read it bring theirs into one form. */
export interface UnformedWriter {
  readonly edits: readonly Edit[];
  /** Where it is written. */
  readonly place: string;
  /** Where another read brings its key into the form. */
  readonly like: string;
}

const FEWEST_READS = 2;

/**
 * `self._of[number] = who`, which is read as `self._of[number.upper()]` by everybody: the entry is written in the form in
 * which it is looked for. Null where one of the others writes or reads otherwise.
 */
export function unformedWriter(code: CodeIndex, own: TableLookup): UnformedWriter | null {
  const form = formOf(code, own.file, own.key);
  if (!form) return null;
  const sign = signOf({ form, isWrite: false, place: "", file: own.file, key: own.key });
  const uses = usesOf(code, own);
  const reads = uses.filter(({ isWrite }) => !isWrite);
  const [writer, ...others] = uses.filter(({ isWrite }) => isWrite);
  const [like] = reads;
  if (!writer || others.length > 0 || writer.form || !like || reads.length + 1 < FEWEST_READS) return null;
  if (reads.some((one) => signOf(one) !== sign)) return null;
  const { file, key } = writer;
  if (form.method !== null) return null;
  const text = `${atom(key)}${form.suffix}`;
  const name = form.symbol && nameOfFunction(code, form.symbol, file, key);
  if (form.symbol && !name) return null;
  const edits = name
    ? [...name.imports, replaceNode(file, key, `${name.text}(${key.text})`)]
    : [replaceNode(file, key, text)];
  return { edits, place: writer.place, like: like.place };
}

interface Form {
  /** The function that makes it; null where methods of the text do. */
  readonly symbol: FunctionSymbol | null;
  /** `self.norm`, where it is a method of the object that has the table; null for others. */
  readonly method: string | null;
  readonly suffix: string;
  /** Null where it cannot be told what becomes of a text. */
  readonly apply: TextChain["apply"] | null;
}

interface KeyUse {
  readonly isWrite: boolean;
  readonly form: Form | null;
  readonly file: SourceFile;
  readonly key: Node;
  readonly place: string;
}

function signOf({ form }: KeyUse): string {
  return form ? (form.symbol ? `${form.symbol.path}#${form.symbol.name}` : form.suffix) : "";
}

/** The form that an expression brings its text into; null for one that leaves it as it is. */
function formOf(code: CodeIndex, file: SourceFile, key: Node): Form | null {
  const chain = textChain(key);
  if (chain) return { symbol: null, method: null, suffix: chain.suffix, apply: chain.apply };
  if (key.type !== "call" || readCall(key).positional.length !== 1) return null;
  const [callee, ...others] = calleesOf(code, file.path, key);
  if (!callee || others.length > 0) return null;
  const name = field(key, "function")?.text ?? "";
  const isMethod = callee.symbol.qualifiedName.includes(".");
  if (isMethod && !/^(?:self|[A-Z]\w*)\.\w+$/.test(name)) return null;
  const apply = formOfFunction(callee.symbol)?.apply ?? null;
  return { symbol: callee.symbol, method: isMethod ? name : null, suffix: "", apply };
}

/** Whether a key has been brought into some form already: by the expression, or where its name was bound. */
function isFormed(code: CodeIndex, file: SourceFile, key: Node): boolean {
  if (formOf(code, file, key)) return true;
  if (key.type !== "identifier") return false;
  const { bindings } = reachingBindings(scopeOf(key), key.text, key);
  return bindings.some(({ value }) => formOf(code, file, value) !== null);
}

/** How other places write and read entries of the table. Keys that stand there as texts say nothing. */
function usesOf(code: CodeIndex, own: TableLookup): KeyUse[] {
  return code
    .naming(lastNameOf(own.table) ?? "")
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      keysIn(file.tree.rootNode).flatMap(({ table, key, isWrite }): KeyUse[] => {
        if (key.id === own.key.id || /^(?:string|integer|none)$/.test(key.type)) return [];
        if (!isSameTable(code, own, file, table)) return [];
        return [
          {
            isWrite,
            form: boundForm(code, file, key),
            file,
            key,
            place: `${file.path}:${startLineOf(key)}`,
          },
        ];
      }),
    );
}

/** The form of a key, or of what its name was bound to. */
function boundForm(code: CodeIndex, file: SourceFile, key: Node): Form | null {
  const form = formOf(code, file, key);
  if (form || key.type !== "identifier") return form;
  const [binding, ...others] = reachingBindings(scopeOf(key), key.text, key).bindings;
  return binding && others.length === 0 ? formOf(code, file, binding.value) : null;
}

interface KeyAt {
  readonly table: Node;
  readonly key: Node;
  readonly isWrite: boolean;
}

function keysIn(root: Node): KeyAt[] {
  const subscripts = root.descendantsOfType("subscript").flatMap((node): KeyAt[] => {
    const table = field(node, "value");
    const key = field(node, "subscript");
    if (!table || !key || !/^(?:identifier|attribute)$/.test(table.type)) return [];
    const isWrite = node.parent?.type === "assignment" && field(node.parent, "left")?.id === node.id;
    return [{ table, key, isWrite }];
  });
  const calls = root.descendantsOfType("call").flatMap((node): KeyAt[] => {
    const callee = field(node, "function");
    const table = callee?.type === "attribute" ? field(callee, "object") : null;
    const name = (callee && lastNameOf(callee)) ?? "";
    const [key] = readCall(node).positional;
    if (!table || !key || !/^(?:get|pop|setdefault)$/.test(name)) return [];
    return [{ table, key, isWrite: name === "setdefault" }];
  });
  const asked = root.descendantsOfType("comparison_operator").flatMap((node): KeyAt[] => {
    const [key, table] = node.namedChildren;
    const isIn = /^(?:not )?in$/.test(node.children[1]?.text.replace(/\s+/g, " ") ?? "");
    return key && table && isIn && node.namedChildCount === 2 ? [{ table, key, isWrite: false }] : [];
  });
  const comprehended = root.descendantsOfType("dictionary_comprehension").flatMap((node): KeyAt[] => {
    const assignment = ancestorOfType(node, ["assignment"]);
    const table = assignment && field(assignment, "right")?.id === node.id ? field(assignment, "left") : null;
    const pair = field(node, "body");
    const key = pair && field(pair, "key");
    return table && key ? [{ table, key, isWrite: true }] : [];
  });
  return [...subscripts, ...calls, ...asked, ...comprehended];
}
