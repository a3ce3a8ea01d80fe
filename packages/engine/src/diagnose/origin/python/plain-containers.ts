import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { assignedTo } from "./attribute-class.ts";
import { reachingBindings, scopeOf } from "./bindings.ts";
import { classOfValue } from "./callees.ts";

const LITERALS =
  /^(?:dictionary|list|set|tuple|string|concatenated_string|dictionary_comprehension|list_comprehension|set_comprehension)$/;
const MAKERS =
  /^(?:\w+\.)?(?:dict|list|set|tuple|str|frozenset|defaultdict|OrderedDict|Counter|deque|ChainMap|WeakValueDictionary|sorted)$/;
const ANNOTATIONS =
  /^(?:\w+\.)?(?:dict|list|set|tuple|str|Dict|List|Set|Tuple|Mapping|MutableMapping|Sequence|Iterable|DefaultDict|OrderedDict|Counter|deque)\b/;

/** Whether a value is one of Python's own containers or a text, as far as the code says it: its methods are none of the project's. */
export function isPlainContainer(code: CodeIndex, path: string, receiver: Node): boolean {
  if (isMadeSo(receiver)) return true;
  if (receiver.type === "attribute") {
    const object = field(receiver, "object");
    const name = field(receiver, "attribute")?.text ?? "";
    const owner = object && classOfValue(code, path, object);
    if (!owner) return false;
    const declared = fieldsOf(owner).find((one) => one.name === name);
    if (declared?.annotation) return ANNOTATIONS.test(declared.annotation.text);
    const values = [...assignedTo(owner, name), ...(declared?.value ? [declared.value] : [])];
    return values.length > 0 && values.every((value) => isMadeSo(value) || isDeclaredSo(value));
  }
  if (receiver.type !== "identifier") return false;
  const { bindings } = reachingBindings(scopeOf(receiver), receiver.text, receiver);
  const bound = bindings.filter(({ kind, index }) => kind === "assignment" && index === null);
  if (bindings.length > 0)
    return bound.length === bindings.length && bound.every(({ value }) => isMadeSo(value));
  if (isDeclaredSo(receiver)) return true;
  const outer = code.resolve(path, receiver.text);
  const value = outer?.node?.type === "assignment" ? field(outer.node, "right") : null;
  return value !== null && isMadeSo(value);
}

function isMadeSo(value: Node): boolean {
  if (LITERALS.test(value.type)) return true;
  if (value.type === "boolean_operator") return value.namedChildren.some((side) => isMadeSo(side));
  return value.type === "call" && MAKERS.test(field(value, "function")?.text ?? "");
}

/** A parameter that is declared as one: `rows: dict[str, Row]`. */
function isDeclaredSo(value: Node): boolean {
  if (value.type !== "identifier") return false;
  const parameter = parametersOf(scopeOf(value)).find(({ name }) => name === value.text);
  return parameter?.annotation ? ANNOTATIONS.test(parameter.annotation.text) : false;
}
