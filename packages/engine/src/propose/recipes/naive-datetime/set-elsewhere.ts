import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * A time of an object, `hold.expires`, that one method sets by the house's clock and another one by `datetime.utcnow()`:
 * the other one asks the clock too. Empty unless both stand in one file and nothing else differs.
 */
export function setElsewhere(code: CodeIndex, side: Node, cause: string): Idea[] {
  const name = side.type === "attribute" ? lastNameOf(side) : null;
  if (name === null) return [];
  const all = code
    .naming(name)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => settingsIn(file, name));
  const naive = all.filter(({ isNaive }) => isNaive);
  const [wrong] = naive;
  if (!wrong || naive.length > 1) return [];
  const right = all.find(
    (one) => !one.isNaive && one.file.path === wrong.file.path && one.around === wrong.around,
  );
  if (!right) return [];
  return [
    {
      cause,
      explanation: `\`${wrong.now.text}\` has no zone; \`${name}\` is set by \`${right.now.text}\` at ${right.file.path}:${startLineOf(right.now)}, and so it is here.`,
      edits: [{ ...replaceNode(wrong.file, wrong.now, right.now.text), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "times_have_a_zone",
      sentence: "Times with a zone are compared with times with a zone.",
    },
  ];
}

interface Setting {
  readonly file: SourceFile;
  /** The call that asks what time it is. */
  readonly now: Node;
  readonly isNaive: boolean;
  /** What is made of it, without it. */
  readonly around: string;
}

function settingsIn(file: SourceFile, name: string): Setting[] {
  return file.tree.rootNode.descendantsOfType("assignment").flatMap((node): Setting[] => {
    const target = field(node, "left");
    const value = field(node, "right");
    if (target?.type !== "attribute" || lastNameOf(target) !== name || !value) return [];
    const calls = [value, ...value.descendantsOfType("call")].filter(({ type }) => type === "call");
    const [now, ...others] = calls.filter((call) =>
      /^(?:now|utcnow|today|localtime|current_time)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""),
    );
    if (!now || others.length > 0) return [];
    const around = `${value.text.slice(0, now.startIndex - value.startIndex)}_${value.text.slice(now.endIndex - value.startIndex)}`;
    return [{ file, now, isNaive: isNaive(now), around }];
  });
}

function isNaive(call: Node): boolean {
  const { positional, named } = readCall(call);
  return (
    /(?:^|\.)datetime\.(?:now|utcnow|today)$/.test(field(call, "function")?.text ?? "") &&
    positional.length === 0 &&
    !named.has("tz")
  );
}
