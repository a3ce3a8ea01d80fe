import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const READS = /^(?:os\.)?(?:environ\.get|getenv)$/;

/**
 * `int(os.environ.get("POLL", 30))` of a variable that is set and blank, as files of variables and containers leave it: the
 * default counts then too. That a blank one counts as unset is the house's way where another one is read with `or`.
 */
export function blankSettings({ code, fault, type, message }: Scene): Guess[] {
  const isBlank =
    (type === "ValueError" &&
      /: (?:''|"")$|could not convert string to float: ''$|^could not convert string to float: *$/.test(
        message,
      )) ||
    /InvalidOperation/.test(type);
  if (!isBlank) return [];
  const reads = fault.statement
    .descendantsOfType("call")
    .filter((call) => READS.test(readCall(call).callee ?? "") && readCall(call).positional.length === 2);
  const [read] = reads;
  const [name, otherwise] = read ? readCall(read).positional : [];
  const outer = read?.parent?.type === "argument_list" ? read.parent.parent : null;
  const converts = outer
    ? /^(?:int|float|(?:decimal\.)?Decimal)$/.test(field(outer, "function")?.text ?? "")
    : false;
  if (!read || !name || !otherwise || reads.length > 1 || !converts) return [];
  const shown = shownBy(code, read);
  const callee = field(read, "function")?.text;
  return [
    {
      strength: shown ? 0.86 : 0.6,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} reads ${name.text}, which is set and blank: its default counts only where it is not set at all.`,
        explanation: shown
          ? `What is blank counts as not set, as at ${shown}.`
          : "What is blank counts as not set. Nothing in the repository says so, so this is a guess.",
        edits: [replaceNode(fault.file, read, `${callee}(${name.text}) or ${otherwise.text}`)],
        basis: shown ? "house" : "guess",
        name: "variable_that_is_blank",
        sentence: "A variable that is blank counts as one that is not set.",
      }),
    },
  ];
}

/** `os.environ.get("RETRIES") or 3` anywhere in the project. */
function shownBy(code: CodeIndex, own: Node): string | null {
  const paths = [...new Set([...code.mentions("environ.get("), ...code.mentions("getenv(")])];
  for (const path of paths.filter((one) => one.endsWith(".py"))) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    const found = file.tree.rootNode.descendantsOfType("boolean_operator").find((node) => {
      const left = field(node, "left");
      const isRead = left?.type === "call" && READS.test(readCall(left).callee ?? "");
      return isRead && left.id !== own.id && field(node, "operator")?.text === "or";
    });
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}
