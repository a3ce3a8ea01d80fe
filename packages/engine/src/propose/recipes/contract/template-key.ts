import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A template that names a part which the values do not have under that name: `"Dear {lastname}".format(**person)`. */
export function templateKeys(scene: Scene): Guess[] {
  const { code, fault, investigation } = scene;
  const name = scene.type === "KeyError" ? /^(['"])(\w+)\1$/.exec(scene.message)?.[2] : undefined;
  if (name === undefined) return [];
  const uses = [
    ...onLine(fault, "call").flatMap((call) => {
      const callee = field(call, "function");
      const isFormat =
        callee?.type === "attribute" && /^format(?:_map)?$/.test(field(callee, "attribute")?.text ?? "");
      const list = field(call, "arguments");
      const given =
        list?.namedChildren.find((child) => child.type === "dictionary_splat")?.firstNamedChild ??
        list?.namedChild(0);
      const template = isFormat ? field(callee, "object") : null;
      return template && given ? [{ template, given, pattern: new RegExp(`\\{${name}(?=[}:!.\\[])`) }] : [];
    }),
    ...onLine(fault, "binary_operator").flatMap((node) => {
      const template = field(node, "left");
      const given = field(node, "right");
      return template && given && field(node, "operator")?.text === "%"
        ? [{ template, given, pattern: new RegExp(`%\\(${name}\\)`) }]
        : [];
    }),
  ];
  for (const { template, given, pattern } of uses) {
    const keys = keysOf(scene, given);
    const near = likelyName(name, keys);
    if (!near || near.by === "overlap") continue;
    for (const place of trailOf(investigation, fault.file.path, template)) {
      const file = code.file(place.path);
      if (!file || file.isTest || !/^(?:string|concatenated_string)$/.test(place.node.type)) continue;
      const found = pattern.exec(place.node.text);
      if (!found) continue;
      const at = place.node.startIndex + found.index + found[0].indexOf(name);
      return [
        {
          strength: 0.9,
          idea: runningIdea({
            cause: `The template at ${file.path}:${startLineOf(place.node)} names \`${name}\`, and the values call it \`${near.name}\`.`,
            explanation: `It names \`${near.name}\`.`,
            edits: [textEdit(file, at, at + name.length, near.name)],
            name: "template_names_what_is_there",
          }),
        },
      ];
    }
  }
  return [];
}

function keysOf(scene: Scene, given: Node): string[] {
  const captured = capturedValue(scene, given);
  if (isRecord(captured)) return Object.keys(captured);
  return trailOf(scene.investigation, scene.fault.file.path, given)
    .filter(({ node, members }) => node.type === "dictionary" && members.length === 0)
    .flatMap(({ node }) =>
      node.namedChildren.flatMap((child) => {
        const key = child.type === "pair" ? field(child, "key") : null;
        return (key && plainString(key)) ?? [];
      }),
    );
}
