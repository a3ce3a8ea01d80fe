import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { saidAt } from "./by-example.ts";
import type { Lookup } from "./tables.ts";
import { tableKeysOf } from "./tables.ts";

/** A text that is looked for among the members of an enum, of which it is a value: `PRICES["inner"]` for `PRICES[Zone.INNER]`. */
export function membersByValue(scene: Scene, lookups: readonly Lookup[]): Meant[] {
  const { code, message } = scene;
  const text = /^(['"])(.*)\1$/s.exec(message)?.[2];
  if (scene.type !== "KeyError" || text === undefined) return [];
  return lookups.flatMap(({ file, key, table }): Meant[] => {
    const kept = table ? (tableKeysOf(code, { file, node: table })?.keys ?? []) : [];
    const [first] = kept;
    const names = new Set(
      kept.map(({ node }) => (node.type === "attribute" ? field(node, "object")?.text : undefined)),
    );
    const [name, ...others] = names;
    if (!first || name === undefined || others.length > 0) return [];
    if (!valuesOf(scene, name).includes(text)) return [];
    const said = saidAt(code, first.file, name, { file, node: key });
    if (!said) return [];
    const made = `${said.text}(${key.text})`;
    return [
      {
        id: "member",
        cause: `${file.path}:${startLineOf(key)} looks for \`${text}\` among members of \`${name}\`, of which it is the value.`,
        explanation: `It is looked for as \`${made}\`.`,
        edits: [...said.imports, replaceNode(file, key, made)],
        basis: code.callsOf(name).some((site) => !code.file(site.path)?.isTest) ? "house" : "standard",
        path: file.path,
        line: startLineOf(key),
      },
    ];
  });
}

/** What the members of an enum of the tree are worth; empty for those that are texts themselves. */
function valuesOf({ code }: Scene, name: string): string[] {
  const [owner, ...others] = code.classesNamed(name);
  if (!owner || others.length > 0 || !owner.bases.some((base) => /(?:^|\.)Enum$/.test(base))) return [];
  if (owner.bases.some((base) => base === "str")) return [];
  return fieldsOf(owner).flatMap(({ value }: { value: Node | null }) => (value && plainString(value)) ?? []);
}
