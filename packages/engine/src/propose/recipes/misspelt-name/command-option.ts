import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { insertAfter } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A parser of one command, and the statement that gave it the option. */
interface Giving {
  readonly file: SourceFile;
  readonly scope: Node;
  readonly parser: string;
  /** The statement with `\0` in place of the parser. */
  readonly form: string;
  readonly statement: Node;
}

/**
 * An option that the parsers of the other commands declare and that of this command does not: it is declared there as well,
 * with the statement that the others have. Nothing where the others declare it differently, and where several lack it and
 * nothing tells which command was given.
 */
export function commandOptionIdeas(code: CodeIndex, fault: PythonFault, name: string): Idea[] {
  const givings = code
    .callsOf("add_argument")
    .filter(({ path }) => code.file(path)?.isTest === false)
    .filter(({ node }) => declares(node, name))
    .flatMap(({ node, path }) => givingsOf(code, path, node));
  const [first] = givings;
  const alike = givings.every(({ form, scope }) => form === first?.form && scope.id === first.scope.id);
  if (!first || !alike) return [];
  const commands = commandsIn(first.scope);
  const having = new Set(givings.map(({ parser }) => parser));
  const lacking = commands.filter(({ parser }) => !having.has(parser));
  const given = lacking.filter(({ command }) => wasGiven(fault, command));
  const [target] = given.length === 1 ? given : lacking.length === 1 && having.size > 1 ? lacking : [];
  const last = target && lastUse(first.scope, target.parser);
  const edit =
    target && last ? insertAfter(first.file, last, [first.form.replaceAll("\0", target.parser)]) : null;
  if (!target || !edit || commands.length <= lacking.length) return [];
  const place = `${first.file.path}:${startLineOf(first.statement)}`;
  return [
    runningIdea({
      cause: `The command \`${target.command}\` has no option for \`${name}\`, which is read of all of them.`,
      explanation: `The option is declared as for the other commands, as at ${place}.`,
      edits: [edit],
      basis: "house",
      name: "option_of_all_commands",
      sentence: "The option is known to all commands.",
    }),
  ];
}

/** `add_argument("--dry-run", …)` and `add_argument("-n", dest="dry_run")` of `dry_run`. */
function declares(call: Node, name: string): boolean {
  const { positional, named } = readCall(call);
  const dest = named.get("dest");
  if (dest) return plainString(dest) === name;
  return positional.some((given) => {
    const text = plainString(given);
    return text === name || (text?.startsWith("--") && text.slice(2).replaceAll("-", "_") === name);
  });
}

/** The parsers that a declaration is for: the one that it is called on, or those that are handed to the function around it. */
function givingsOf(code: CodeIndex, path: string, call: Node): Giving[] {
  const file = code.file(path);
  const { receiver } = readCall(call);
  const statement = call.parent?.type === "expression_statement" ? call.parent : null;
  const around = ancestorOfType(call, ["function_definition"]);
  if (!file || receiver?.type !== "identifier" || !statement) return [];
  const [only, ...others] = around ? parametersOf(around) : [];
  if (around && only?.name === receiver.text) {
    const helper = field(around, "name")?.text ?? "";
    return others.length > 0
      ? []
      : code.callsOf(helper).flatMap((site) => {
          const home = code.file(site.path);
          const [given] = readCall(site.node).positional;
          const own = site.node.parent?.type === "expression_statement" ? site.node.parent : null;
          return home && !home.isTest && own && given?.type === "identifier"
            ? [giving(home, own, given)]
            : [];
        });
  }
  return [giving(file, statement, receiver)];
}

function giving(file: SourceFile, statement: Node, parser: Node): Giving {
  const at = parser.startIndex - statement.startIndex;
  const { text } = statement;
  return {
    file,
    statement,
    parser: parser.text,
    scope: ancestorOfType(statement, ["function_definition"]) ?? file.tree.rootNode,
    form: `${text.slice(0, at)}\0${text.slice(at + parser.text.length)}`,
  };
}

/** `prune = commands.add_parser("prune")` */
function commandsIn(scope: Node): { parser: string; command: string }[] {
  return scope.descendantsOfType("assignment").flatMap((node) => {
    const made = field(node, "right");
    const parser = field(node, "left");
    if (made?.type !== "call" || parser?.type !== "identifier") return [];
    const { callee, positional } = readCall(made);
    const command = positional[0] && plainString(positional[0]);
    return callee?.endsWith(".add_parser") && command ? [{ parser: parser.text, command }] : [];
  });
}

/** Whether what was read of the command line, as a frame held it, names this command. */
function wasGiven({ frames }: PythonFault, command: string): boolean {
  const held = JSON.stringify(frames.map(({ frame }) => frame.locals ?? {}));
  return new RegExp(`Namespace\\([^)]*=\\\\?'${command.replace(/\W/g, "\\$&")}\\\\?'`).test(held);
}

/** The last statement of the block that speaks of a parser. */
function lastUse(scope: Node, parser: string): Node | null {
  const block = field(scope, "body") ?? scope;
  return (
    block.namedChildren.findLast(
      (child) =>
        child.type === "expression_statement" &&
        child.descendantsOfType("identifier").some(({ text }) => text === parser),
    ) ?? null
  );
}
