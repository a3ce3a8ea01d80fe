import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** What lists have, and iterators have not. */
const OF_LISTS =
  /^(?:sort|toSorted|join|slice|concat|reverse|toReversed|at|includes|indexOf|lastIndexOf|findIndex|findLast|push|pop|shift|flat|entries|keys|values|with)$/;
/** What iterators have as well since Node 22. */
const OF_BOTH = /^(?:map|filter|forEach|reduce|some|every|find|flatMap)$/;

/**
 * `counts.entries().sort(…)` of a Map: an iterator is no list, and has not what lists have. A list is made of it where it is
 * given out.
 */
export function iteratorGuesses(scene: Scene): Guess[] {
  const way = scene.trace.ways[0]?.place;
  const method = way?.members[0]?.name ?? "";
  const file = way && scene.investigation.code.file(way.path);
  if (!way || !file || scene.trace.fault !== "missing_member") return [];
  const isLacking = OF_LISTS.test(method) || OF_BOTH.test(method);
  const given = isLacking ? iteratorIn(way.node, OF_LISTS.test(method)) : null;
  const object = given && field(field(given, "function") ?? given, "object");
  if (!given || !object) return [];
  const made = madeAt({ path: way.path, node: object, members: [] }, scene.context, javascriptStepBack);
  // A thing of the project's own may give whatever it likes under these names.
  if (made.length > 0 && !made.some(({ kind }) => /^(?:map|set|array|text)$/.test(kind))) return [];
  return [
    guess(scene, 0.94, {
      name: "list_is_made_of_the_iterator",
      sentence: "The request is answered from a list of what there is",
      cause: `\`${given.text.slice(0, 60)}\` gives an iterator, which has no \`${method}\`.`,
      explanation: "Makes a list of it first.",
      edits: [textEdit(file, given.startIndex, given.endIndex, `[...${given.text}]`)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(given) },
    }),
  ];
}

/** The call that gives the iterator, at the beginning of a chain of methods that iterators have too. */
function iteratorIn(node: Node, isChained: boolean): Node | null {
  let call: Node | null = node;
  while (call?.type === "call_expression") {
    const callee: Node | null = field(call, "function");
    const object: Node | null = callee ? field(callee, "object") : null;
    const name = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
    const isBare = (field(call, "arguments")?.namedChildCount ?? 0) === 0;
    if (/^(?:entries|keys|values)$/.test(name) && isBare && object && !/^(?:Object|Array)$/.test(object.text))
      return call;
    if (name === "matchAll" && object) return call;
    if (!isChained || !/^(?:map|filter|flatMap|take|drop)$/.test(name)) return null;
    call = object;
  }
  return null;
}
