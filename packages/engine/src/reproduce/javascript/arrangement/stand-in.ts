import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import { type Filling, type Shape, textOf } from "../shape.ts";
import { shapeOfParameter } from "../shape-of-use.ts";
import { parameterNodes } from "./names.ts";

const FILLING: Filling = { any: "{}", number: "1", text: "x", items: 1 };

/**
 * Arguments for a constructor or a factory that nobody in the project calls in a way that could be borrowed: objects
 * with the functions that are called on them. What those give back is nothing, else an empty list, else an empty object.
 */
export function standIns(project: JavascriptProject, home: string, maker: Node, whole: Node): string[][] {
  const lists = ["undefined", "[]", "{}"].map((answer) =>
    parameterNodes(maker).map((parameter, index) => {
      const pattern = field(parameter, "pattern") ?? field(parameter, "left") ?? parameter;
      if (pattern.type === "identifier") return standInFor(pattern.text, index, answer);
      if (pattern.type !== "object_pattern") return "{}";
      const members = pattern.namedChildren.flatMap((child) => {
        const name = child.type === "pair_pattern" ? field(child, "key")?.text : child.text;
        const local = child.type === "pair_pattern" ? field(child, "value")?.text : child.text;
        return name && local && /^[\w$]+$/.test(local) && /^[\w$]+$/.test(name)
          ? [`${name}: ${standInFor(local, null, answer)}`]
          : [];
      });
      return `{ ${members.join(", ")} }`;
    }),
  );
  const distinct = new Map(lists.map((list) => [list.join(), list]));
  return [...distinct.values()];

  function standInFor(name: string, index: number | null, answer: string): string {
    const used = usesIn(whole, name);
    const result = used.isAwaited ? `Promise.resolve(${answer})` : answer;
    const doing = answer === "{}" && !used.isAwaited ? "() => ({})" : `() => ${result}`;
    if (used.isCalled) return doing;
    const methods = [...used.methods].map((method) => `${method}: ${doing}`);
    const values = [...used.values].map((value) => `${value}: ${answer === "undefined" ? '"x"' : answer}`);
    if (methods.length + values.length > 0) return `{ ${[...methods, ...values].join(", ")} }`;
    const shape: Shape =
      index === null ? { kind: "any" } : shapeOfParameter(project.code, home, maker, index);
    return textOf(shape, FILLING);
  }
}

interface Uses {
  readonly methods: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly isCalled: boolean;
  readonly isAwaited: boolean;
}

/** What a class or factory does with something that it was given, under its own name or as a field of `this`. */
function usesIn(whole: Node, name: string): Uses {
  const methods = new Set<string>();
  const values = new Set<string>();
  let isCalled = false;
  let isAwaited = false;
  const isIt = (node: Node | null) =>
    node !== null &&
    ((node.type === "identifier" && node.text === name) ||
      new RegExp(`^this\\.[#_]?${name.replace(/\$/g, "\\$")}$`).test(node.text));
  for (const call of whole.descendantsOfType("call_expression")) {
    const callee = field(call, "function");
    const waits =
      call.parent?.type === "await_expression" || /\.(?:then|catch)$/.test(call.parent?.text ?? "");
    if (isIt(callee)) isCalled = true;
    const object = callee?.type === "member_expression" ? field(callee, "object") : null;
    if (!isIt(callee) && !isIt(object)) continue;
    isAwaited ||= waits;
    if (isIt(object)) methods.add(field(callee as Node, "property")?.text ?? "");
  }
  for (const member of whole.descendantsOfType("member_expression")) {
    const property = field(member, "property")?.text ?? "";
    if (isIt(field(member, "object")) && !methods.has(property) && /^[\w$]+$/.test(property))
      values.add(property);
  }
  return { methods, values, isCalled, isAwaited };
}
