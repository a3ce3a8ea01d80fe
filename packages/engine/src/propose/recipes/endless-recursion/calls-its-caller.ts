import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A method that a base class calls, and that calls the very method which called it: `touch` of a document calls `save`, and
 * `save` calls `touch`. Where the methods of that name in other classes ask the base's own, it does so too.
 */
export function callsItsCaller(code: CodeIndex, fault: PythonFault): Finding | null {
  for (const { path, line } of fault.frames.slice(-2)) {
    const symbol = code.functionAt(path, line);
    const file = code.file(path);
    const owner = symbol && enclosingClass(code, path, symbol.node);
    if (!symbol || !file || !owner) continue;
    const callers = fault.frames.flatMap((frame) => {
      const other = code.functionAt(frame.path, frame.line);
      return other && other.name !== symbol.name && owner.bases.length > 0 ? [other] : [];
    });
    const calls = ownCalls(symbol.node).filter(({ name }) =>
      callers.some(
        (caller) => caller.name === name && ownCalls(caller.node).some((call) => call.name === symbol.name),
      ),
    );
    const [call, ...others] = calls;
    const kin = code
      .functionsNamed(symbol.name)
      .filter(
        (one) =>
          one.node.id !== symbol.node.id &&
          code.file(one.path)?.isTest === false &&
          isOfKin(one, owner.bases),
      )
      .flatMap((one) => {
        const asked = superCall(one.node, one.name);
        return asked ? [{ asked, place: one.qualifiedName }] : [];
      });
    const [first] = kin;
    if (!call || others.length > 0 || !first || superCall(symbol.node, symbol.name)) continue;
    if (call.node.parent?.type !== "expression_statement" || kin.some(({ asked }) => asked !== first.asked))
      continue;
    const sentence = `\`${symbol.qualifiedName}\` calls \`${call.name}\`, which calls \`${symbol.name}\` again.`;
    const idea = runningIdea({
      cause: sentence,
      explanation: `It asks its base class, \`${first.asked}\`, as \`${first.place}\` does.`,
      edits: [replaceNode(file, call.node, first.asked)],
      basis: "house",
      name: `${symbol.name}_asks_its_base`,
      sentence: "The method asks that of its base class.",
    });
    return {
      id: "cycle",
      sentence,
      ...placeOf(fault),
      ideas: [idea],
      advice: "A method that another one calls does not call that one back.",
    };
  }
  return null;

  /** Whether a method belongs to a class that comes, maybe over others, from one of the same bases. */
  function isOfKin(one: { readonly path: string; readonly node: Node }, bases: readonly string[]): boolean {
    const seen = new Set<string>();
    const owner = enclosingClass(code, one.path, one.node);
    const waiting = [...(owner?.bases ?? [])];
    for (let base = waiting.pop(); base !== undefined; base = waiting.pop()) {
      if (bases.includes(base)) return true;
      if (seen.has(base)) continue;
      seen.add(base);
      waiting.push(...code.classesNamed(base.split(".").at(-1) ?? "").flatMap((found) => found.bases));
    }
    return false;
  }
}

/** Calls of methods of the object itself: `self.save()`. */
function ownCalls(definition: Node): { node: Node; name: string }[] {
  return definition.descendantsOfType("call").flatMap((node) => {
    const [, name] = /^self\.(\w+)$/.exec(field(node, "function")?.text ?? "") ?? [];
    const isHere = ancestorOfType(node, ["function_definition"])?.id === definition.id;
    return name !== undefined && isHere ? [{ node, name }] : [];
  });
}

/** `super().touch()` in `touch`, without arguments, which another class may name otherwise. */
function superCall(definition: Node, name: string): string | null {
  return definition.descendantsOfType("call").find(({ text }) => text === `super().${name}()`)?.text ?? null;
}
