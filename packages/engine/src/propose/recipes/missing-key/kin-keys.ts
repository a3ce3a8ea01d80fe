import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { keyUsesOf } from "../../house/key-uses.ts";
import { wordsOfName } from "../../house/words.ts";
import { entriesOf, isOpen, type WrittenEntry } from "./written-dictionary.ts";

/** With fewer keys in common, two dictionaries are not known to be of one kind. */
const FEWEST_IN_COMMON = 2;

/**
 * The entry that stands in for a key among those of its kind: a class declares the very same names (`class Boat(TypedDict)`),
 * or another dictionary is written with them, but for this one. Null where the two names have nothing to do with each
 * other: then the one may be of its own, and the other forgotten.
 */
export function oddAmongKin(
  code: CodeIndex,
  key: string,
  entries: readonly WrittenEntry[],
): WrittenEntry | null {
  const own = new Set(entries.map(({ name }) => name));
  if (own.size !== entries.length) return null;
  for (const kin of kinOf(code, key)) {
    const odd = entries.filter(({ name }) => !kin.has(name));
    const lacking = [...kin].filter((name) => !own.has(name));
    const [only] = odd;
    if (!only || odd.length !== 1 || lacking.length !== 1 || lacking[0] !== key) continue;
    if (entries.length - 1 < FEWEST_IN_COMMON || keyUsesOf(code, only.name).reads.length > 0) continue;
    if (isAlike(key, only)) return only;
  }
  return null;
}

/** Sets of names of which the key is one: fields of classes, and closed dictionaries. */
function kinOf(code: CodeIndex, key: string): ReadonlySet<string>[] {
  const paths = /^\w+$/.test(key) ? code.naming(key) : code.mentions(key);
  return paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap(({ tree }) => {
      const classes = tree.rootNode.descendantsOfType("class_definition").map((node) =>
        (field(node, "body")?.namedChildren ?? []).flatMap((child) => {
          const declared = child.type === "expression_statement" ? child.firstNamedChild : null;
          const name = declared && field(declared, "type") ? field(declared, "left")?.text : undefined;
          return name ?? [];
        }),
      );
      const written = tree.rootNode
        .descendantsOfType(["dictionary", "call"])
        .filter((node) => node.type === "dictionary" || field(node, "function")?.text === "dict")
        .filter((node) => !isOpen(node))
        .map((node) => entriesOf(node).map(({ name }) => name));
      return [...classes, ...written];
    })
    .map((names) => new Set(names))
    .filter((names) => names.has(key));
}

/** Whether an entry may be meant by a key: its name begins like it, or its value is made from something called so. */
function isAlike(key: string, { name, value }: WrittenEntry): boolean {
  const words = wordsOfName(key).filter((word) => word.length > 2);
  const own = wordsOfName(name);
  const given = (value.text.match(/[A-Za-z_]\w*/g) ?? []).flatMap(wordsOfName);
  const isMadeFromIt = words.length > 0 && words.every((word) => given.includes(word));
  const isMadeFromItself = own.filter((word) => word.length > 2).every((word) => given.includes(word));
  if (isMadeFromIt && !isMadeFromItself) return true;
  const beginsLike = (left: string, right: string) =>
    left.length > 2 && right.length > 2 && left.slice(0, 3) === right.slice(0, 3);
  return (
    own.length === wordsOfName(key).length &&
    own.every((word, index) => {
      const other = wordsOfName(key)[index] ?? "";
      return word === other || beginsLike(word, other);
    })
  );
}
