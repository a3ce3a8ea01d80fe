import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionNamed } from "./failing-call.ts";

/**
 * A function that a library calls back with more than it takes: a receiver of a signal, a listener, a method that
 * overrides one of the library. It takes the rest as `**kwargs`, as those beside it do that are registered in the same way.
 */
export function calledBackWithMore(
  code: CodeIndex,
  wrong: { readonly function: string; readonly name: string },
): (Idea & { readonly place: { readonly path: string; readonly line: number } })[] {
  const called = functionNamed(code, wrong.function);
  const symbol = called?.symbol;
  const file = symbol && code.file(symbol.path);
  const list = symbol && field(symbol.node, "parameters");
  if (!symbol || !file || !list) return [];
  const own = parametersOf(symbol.node);
  if (own.some(({ kind }) => kind === "kwargs")) return [];
  const kin = kinOf(code, symbol).find((one) => parametersOf(one.node).some(({ kind }) => kind === "kwargs"));
  const overridden = symbol.qualifiedName !== symbol.name ? superCalls(symbol) : [];
  const isReceiver = decoratorsOf(symbol.node).some((mark) => /^(?:\w+\.)?receiver\(/.test(mark));
  if (!kin && overridden.length === 0 && !isReceiver) return [];
  const rest = (kin && parametersOf(kin.node).find(({ kind }) => kind === "kwargs")?.name) ?? "kwargs";
  const hasArgs = own.some(({ kind }) => kind === "args");
  const isBare = own.every(({ name }) => name === "self");
  const wanted = overridden.length > 0 && isBare && !hasArgs ? `*args, **${rest}` : `**${rest}`;
  const last = list.namedChildren.findLast(({ type }) => type !== "comment");
  const at = last?.endIndex ?? list.startIndex + 1;
  const passed = overridden.flatMap((call) => passedOn(call, wanted));
  return [
    {
      place: { path: symbol.path, line: symbol.startLine },
      ...runningIdea({
        cause: `\`${symbol.qualifiedName}\` at ${symbol.path}:${symbol.startLine} is called with \`${wrong.name}\`, and takes nothing of the kind.`,
        explanation: `It takes \`${wanted}\`${kin ? `, as \`${kin.qualifiedName}\` at ${kin.path}:${kin.startLine} does` : passed.length > 0 ? " and hands that on to the method that it overrides" : ", as what sends signals may send more"}.`,
        edits: [textEdit(file, at, at, `${last ? ", " : ""}${wanted}`), ...passed],
        basis: kin ? "house" : "standard",
        name: `${symbol.name.replace(/^_+|_+$/g, "")}_takes_what_it_is_given`,
        sentence: "The function takes what it is given.",
      }),
    },
  ];

  function passedOn(call: Node, text: string): Edit[] {
    const given = field(call, "arguments");
    if (!file || given?.type !== "argument_list" || /\*\*/.test(given.text)) return [];
    const end = given.namedChildren.findLast(({ type }) => type !== "comment")?.endIndex;
    const place = end ?? given.startIndex + 1;
    return [textEdit(file, place, place, `${end === undefined ? "" : ", "}${text}`)];
  }
}

/** `super().save()` in `save`. */
function superCalls({ node, name }: FunctionSymbol): Node[] {
  return node.descendantsOfType("call").filter((call) => {
    const callee = field(call, "function");
    const object = callee?.type === "attribute" ? field(callee, "object") : null;
    return callee !== null && lastNameOf(callee) === name && /^super\(/.test(object?.text ?? "");
  });
}

/** Functions that are registered in the same way: by the same decorator, by the same call; methods that override the same one. */
function kinOf(code: CodeIndex, symbol: FunctionSymbol): FunctionSymbol[] {
  const marks = decoratorsOf(symbol.node).map(stemOf);
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const registrars = registrarsOf(code, symbol);
  const all = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((one) => one.node.id !== symbol.node.id);
  return all
    .filter((one) => {
      if (marks.length > 0) return decoratorsOf(one.node).some((mark) => marks.includes(stemOf(mark)));
      if (owner)
        return (
          one.name === symbol.name &&
          enclosingClass(code, one.path, one.node)?.bases.some((base) => owner.bases.includes(base))
        );
      return registrars.length > 0 && registrarsOf(code, one).some((name) => registrars.includes(name));
    })
    .toSorted((left, right) => Number(right.path === symbol.path) - Number(left.path === symbol.path));
}

/** `@receiver(post_save, sender=Order)` and `@receiver(pre_delete)` are the same way: `receiver`. */
function stemOf(mark: string): string {
  return mark.replace(/\(.*$/s, "").trim();
}

/** `connect` of `post_save.connect(tell)`: what a function is handed to by its name. */
function registrarsOf(code: CodeIndex, { name, qualifiedName }: FunctionSymbol): string[] {
  if (qualifiedName !== name) return [];
  return code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("call"))
    .filter((call) =>
      (field(call, "arguments")?.namedChildren ?? []).some((given) => lastNameOf(given) === name),
    )
    .flatMap((call) => lastNameOf(field(call, "function") ?? call) ?? []);
}
