import type { Node } from "web-tree-sitter";
import type { CallSite, CodeIndex } from "../code-index.ts";
import { field, lastNameOf, startLineOf } from "../nodes.ts";
import { type PythonCall, readCall } from "./calls.ts";

/** A call that is written here and made by somebody else: a queue, a pool, a thread, an event loop. */
export interface HandedCall {
  /** The function that will be called, as it is named here. */
  readonly callee: Node;
  /** What it will be given. `node` is the call that hands it over. */
  readonly call: PythonCall;
  /** Where further arguments are written: a list of arguments, or a tuple or list of its own. */
  readonly list: Node;
  /** Whether that list takes arguments by name as well. */
  readonly takesNames: boolean;
}

/** `send.delay(7)`: methods of a task that are given what the task is given. */
const OF_TASK = /^(?:delay|s|si|send|defer)$/;
/** `pool.submit(send, 7)`: what is called comes first, its arguments follow. */
const FUNCTION_FIRST =
  /^(?:submit|add_task|to_thread|partial|partialmethod|enqueue|run_in_threadpool|run_sync|call_soon|call_soon_threadsafe|start_soon|spawn|spawn_n)$/;
/** `loop.run_in_executor(None, send, 7)`, `loop.call_later(5, send, 7)`: another value stands in front of it. */
const FUNCTION_SECOND = /^(?:run_in_executor|call_later|call_at|enqueue_in|enqueue_at)$/;
/** `Thread(target=send, args=(7,))`, `add_job(send, "interval", args=[7])`. */
const WITH_TARGET = /^(?:Thread|Process|Timer|Greenlet|add_job)$/;
const WITH_ARGS = /^(?:apply_async|apply|signature|subtask)$/;

/** Reads a call that hands another one over; null for any other. */
export function handedCall(node: Node): HandedCall | null {
  const made = field(node, "function");
  const name = made && lastNameOf(made);
  const list = field(node, "arguments");
  if (!made || !name || list?.type !== "argument_list") return null;
  const own = readCall(node);
  const object = made.type === "attribute" ? field(made, "object") : null;
  if (WITH_ARGS.test(name) && isName(object) && (own.named.has("args") || own.positional.length > 0)) {
    const given = own.named.get("args") ?? own.positional[0];
    return object && given ? listed(object, own, given, own.named.get("kwargs")) : null;
  }
  const first = own.positional[0];
  if (WITH_TARGET.test(name)) {
    const target = own.named.get("target") ?? own.named.get("function") ?? own.named.get("func");
    const callee = target ?? (name === "Timer" ? own.positional[1] : name === "add_job" ? first : undefined);
    const given = own.named.get("args") ?? (name === "Timer" ? own.positional[2] : undefined);
    return callee && isName(callee) && given ? listed(callee, own, given, own.named.get("kwargs")) : null;
  }
  const place = FUNCTION_FIRST.test(name) ? 0 : FUNCTION_SECOND.test(name) ? 1 : null;
  const callee = place === null ? undefined : own.positional[place];
  if (place !== null && callee && isName(callee)) {
    const call = { ...own, positional: own.positional.slice(place + 1) };
    return { callee, call, list, takesNames: true };
  }
  if (!OF_TASK.test(name) || !object || !isName(object)) return null;
  return { callee: object, call: own, list, takesNames: true };
}

function listed(callee: Node, own: PythonCall, given: Node, kwargs: Node | undefined): HandedCall | null {
  if (!/^(?:tuple|list)$/.test(given.type)) return null;
  const positional = given.namedChildren.filter(({ type }) => type !== "comment");
  const named = new Map<string, Node>();
  for (const pair of kwargs?.type === "dictionary" ? kwargs.namedChildren : []) {
    const key = field(pair, "key")?.text.replace(/^["']|["']$/g, "");
    const value = field(pair, "value");
    if (key && value) named.set(key, value);
  }
  const hasSplat =
    positional.some(({ type }) => /splat/.test(type)) ||
    (kwargs !== undefined && kwargs.type !== "dictionary");
  return { callee, call: { ...own, positional, named, hasSplat }, list: given, takesNames: false };
}

function isName(node: Node | null | undefined): boolean {
  return node?.type === "identifier" || node?.type === "attribute";
}

/** From the name of a function up to the call that hands it over: a member, a keyword, a list of arguments. */
const HIGHEST = 5;

/** Calls over all files that hand over a function with this last name, tests included. */
export function handedCallsOf(code: CodeIndex, name: string): CallSite[] {
  return code
    .naming(name)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path): CallSite[] => {
      const file = code.file(path);
      if (!file) return [];
      const found: CallSite[] = [];
      for (let at = file.text.indexOf(name); at >= 0; at = file.text.indexOf(name, at + name.length)) {
        const leaf = file.tree.rootNode.descendantForIndex(at, at + name.length);
        if (leaf?.startIndex !== at || leaf.endIndex !== at + name.length) continue;
        const node = handingAbove(leaf);
        if (!node || node.id === found.at(-1)?.node.id) continue;
        found.push({
          path,
          line: startLineOf(node),
          node,
          enclosing: code.functionAt(path, startLineOf(node)),
        });
      }
      return found;
    });
}

function handingAbove(leaf: Node): Node | null {
  let current = leaf.parent;
  for (let step = 0; current && step < HIGHEST; step++, current = current.parent) {
    if (current.type !== "call") continue;
    const handed = handedCall(current);
    return handed && handed.callee.endIndex === leaf.endIndex ? current : null;
  }
  return null;
}
