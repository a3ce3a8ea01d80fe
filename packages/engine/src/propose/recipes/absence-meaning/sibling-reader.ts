import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Spot } from "./spots.ts";
import { toldIn } from "./told.ts";

/** The function by which the fields beside one are read, which knows what to give where nothing is there. */
export interface SiblingReader {
  readonly edits: readonly Edit[];
  readonly reader: string;
  readonly marks: readonly string[];
  readonly line: number;
}

/** `second: new Date(row.dose2)` beside `born: parseDay(row.born)`, which gives null where there is none. */
export function siblingReaders(code: CodeIndex, spot: Spot): readonly SiblingReader[] {
  const { file, dialect } = spot;
  const found: SiblingReader[] = [];
  for (
    let node: Node | null = spot.node;
    node && !dialect.isFunction(node) && !dialect.isBlock(node);
    node = node.parent
  ) {
    const entry = node.parent;
    if (!entry || !/^(?:pair|keyword_argument)$/.test(entry.type) || field(entry, "value")?.id !== node.id)
      continue;
    const own = readBy(node, dialect);
    const list = entry.parent;
    if (!own || !list) return [];
    for (const other of list.namedChildren) {
      const value = other.id === entry.id || other.type !== entry.type ? null : field(other, "value");
      const theirs = value && readBy(value, dialect);
      if (!value || !theirs || theirs.name === own.name || rootOf(theirs.given) !== rootOf(own.given))
        continue;
      if (!bearsNothing(code, file.path, theirs.callee)) continue;
      const at = theirs.given.startIndex - value.startIndex;
      const text = value.text.slice(0, at) + own.given.text + value.text.slice(at + theirs.given.text.length);
      const key = (field(entry, "key") ?? field(entry, "name"))?.text ?? "";
      const declared = declaredFor(code, key);
      const marks = [
        declared === null ? "field:open" : declared ? "field:admits" : "field:refuses",
        theirs.extra === own.extra ? "reader:alike" : "reader:other",
      ];
      found.push({
        edits: [textEdit(file, node.startIndex, node.endIndex, text)],
        reader: theirs.name,
        marks,
        line: value.startPosition.row + 1,
      });
    }
    return found;
  }
  return found;
}

interface Read {
  readonly name: string;
  readonly callee: Node;
  readonly given: Node;
  readonly extra: number;
}

/** A call with one field of a record as its first argument. */
function readBy(node: Node, dialect: Spot["dialect"]): Read | null {
  const view = dialect.view(node);
  if (view?.kind !== "call") return null;
  const [given] = view.values;
  return given && rootOf(given) !== null
    ? { name: view.callee.text, callee: view.callee, given, extra: view.values.length }
    : null;
}

function rootOf(node: Node): string | null {
  const object =
    field(node, "object") ??
    field(node, "value") ??
    (field(node, "function") && field(field(node, "function") ?? node, "object"));
  return object ? object.text : null;
}

/** Whether a function of the project asks first whether what it is given is there. */
function bearsNothing(code: CodeIndex, path: string, callee: Node): boolean {
  const name = lastNameOf(callee);
  const found = callee.type === "identifier" ? code.resolve(path, callee.text)?.node : null;
  const symbols = name === null ? [] : code.functionsNamed(name);
  const scope =
    symbols.find(({ node }) => node.id === found?.id)?.node ??
    (symbols.length === 1 ? symbols[0]?.node : null);
  if (!scope) return false;
  const [first] = field(scope, "parameters")?.namedChildren ?? [];
  const parameter = first && /^[\w$]+/.exec(first.text)?.[0];
  return toldIn(code).some(
    ({ scope: own, about, form, answer }) =>
      own?.id === scope.id &&
      about !== null &&
      form !== "skip" &&
      about.text.replace(/\.(?:trim|strip)\(\)$/, "") === parameter &&
      answer !== null,
  );
}

/** Whether a field of this name may hold nothing by all its declarations; null where none is known. */
function declaredFor(code: CodeIndex, key: string): boolean | null {
  if (!/^[A-Za-z_]\w*$/.test(key)) return null;
  const types = code.naming(key).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    return file.tree.rootNode.descendantsOfType(["property_signature", "assignment"]).flatMap((node) => {
      const name = field(node, "name") ?? field(node, "left");
      const type = field(node, "type");
      return name?.text === key && type ? [node.text] : [];
    });
  });
  if (types.length === 0) return null;
  return types.every((text) => /\b(?:null|undefined|None|Optional)\b|\?\s*:/.test(text));
}
