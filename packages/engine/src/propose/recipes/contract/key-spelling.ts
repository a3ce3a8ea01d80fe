import { field, plainString } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A key that the captured data has in another spelling, `"X-Crate-Id"` where it holds `"x-crate-id"`: the names were
 * brought into one form where the data was made, and this reader asks for another.
 */
export function keySpellings(scene: Scene): Guess[] {
  const name = scene.type === "KeyError" ? /^(['"])(.+)\1$/.exec(scene.message)?.[2] : undefined;
  if (name === undefined) return [];
  for (const read of onLine(scene.fault, "subscript")) {
    const holder = field(read, "value");
    const index = field(read, "subscript");
    if (!holder || !index || plainString(index) !== name) continue;
    const captured = capturedValue(scene, holder);
    const keys = isRecord(captured) ? Object.keys(captured) : [];
    const alike = keys.filter((key) => bare(key) === bare(name) && key !== name);
    const [key] = alike;
    // Data of which the names are in one form throughout was brought into it.
    const isOneForm =
      keys.length > 1 &&
      (keys.every((one) => one === one.toLowerCase()) || keys.every((one) => one === one.toUpperCase()));
    if (alike.length !== 1 || key === undefined || !isOneForm || key.toLowerCase() !== name.toLowerCase())
      continue;
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `\`${holder.text}\` has its keys in one form, and this one is asked for in another.`,
          explanation: `It is asked for as \`${key}\`, in the form of the others.`,
          edits: [replaceNode(scene.fault.file, index, index.text.replace(name, key))],
          name: "key_in_its_form",
          sentence: "The key is read in the form that the data has.",
        }),
      },
    ];
  }
  return [];
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
