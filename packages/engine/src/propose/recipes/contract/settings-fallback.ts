import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

const GETTER = /^get(?:int|float|boolean)?$/;

/**
 * An option of a file of settings that is not there, where the house reads the same option with something to fall back on:
 * `config.getboolean("smtp", "use_tls")` beside `config.getboolean("smtp", "use_tls", fallback=False)`.
 */
export function settingsFallbacks({ code, fault, type }: Scene): Guess[] {
  if (!/(?:^|\.)No(?:Option|Section)Error$/.test(type)) return [];
  const { file } = fault;
  for (const node of onLine(fault, "call")) {
    const wanted = optionOf(node);
    if (!wanted || wanted.fallback) continue;
    const found = ["get", "getint", "getfloat", "getboolean"]
      .flatMap((name) => code.callsOf(name))
      .filter((site) => code.file(site.path)?.isTest === false && site.node.id !== node.id)
      .flatMap((site) => {
        const other = optionOf(site.node);
        const isSame =
          other?.section === wanted.section && other.option === wanted.option && other.kind === wanted.kind;
        return isSame && other.fallback
          ? [{ text: other.fallback.text, where: `${site.path}:${startLineOf(site.node)}` }]
          : [];
      });
    const [first] = found;
    const last = readCall(node).positional.at(-1);
    if (!first || !last || found.some(({ text }) => text !== first.text)) continue;
    if (!/^(?:-?[\d.]+|(["'])[^"'\\]*\1|True|False|None)$/.test(first.text)) continue;
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `\`${wanted.option}\` need not be set: ${first.where} falls back on \`${first.text}\`, ${file.path}:${fault.line} takes it for granted.`,
          explanation: `It falls back on \`${first.text}\`, as at ${first.where}.`,
          edits: [textEdit(file, last.endIndex, last.endIndex, `, fallback=${first.text}`)],
          name: "a_setting_that_is_not_there",
          sentence: "A setting that is not there is read as elsewhere.",
        }),
      },
    ];
  }
  return [];
}

function optionOf(
  node: Node,
): { section: string; option: string; kind: string; fallback: Node | null } | null {
  const callee = field(node, "function");
  const kind = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
  const { positional, named } = readCall(node);
  const [section, option, ...others] = positional.map(plainString);
  return GETTER.test(kind) && section && option && others.length === 0
    ? { section, option, kind, fallback: named.get("fallback") ?? null }
    : null;
}
