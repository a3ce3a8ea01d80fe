import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const MESSAGE =
  /bytes-like object is required, not 'str'|can't concat str to bytes|can only concatenate str \(not "bytes"\)|must be bytes or a tuple of bytes, not str|string pattern on a bytes-like object|expected str instance, bytes found/;
const MOST_VALUES = 12;

/** What another program printed is bytes unless text is asked for: `subprocess.run(…, text=True)`. */
export function textOutputs({ code, investigation, fault, message }: Scene): Guess[] {
  if (!MESSAGE.test(message)) return [];
  const values = fault.statement.descendantsOfType(["identifier", "attribute", "call"]).slice(0, MOST_VALUES);
  for (const value of values) {
    const place = trailOf(investigation, fault.file.path, value)
      .map(({ path, node }) => ({
        path,
        node: node.type === "attribute" ? (field(node, "object") ?? node) : node,
      }))
      .find(({ node }) => node.type === "call" && isProcess(node.text, field(node, "function")?.text ?? ""));
    const file = place && code.file(place.path);
    const list = place && field(place.node, "arguments");
    const last = list?.namedChildren.findLast(({ type }) => type !== "comment");
    if (!place || !file || !last || file.isTest) continue;
    const { named, hasSplat } = readCall(place.node);
    const scope = code.functionAt(place.path, startLineOf(place.node))?.node.text ?? "";
    // Who decodes it, or sends bytes, wants bytes.
    const wantsBytes =
      hasSplat ||
      /\.decode\(/.test(scope) ||
      ["text", "universal_newlines", "encoding", "input", "errors"].some((name) => named.has(name));
    if (wantsBytes) return [];
    const kin = code
      .callsOf(lastNameOf(field(place.node, "function") ?? place.node) ?? "")
      .find(
        (site) =>
          code.file(site.path)?.isTest === false && readCall(site.node).named.get("text")?.text === "True",
      );
    return [
      {
        strength: 0.93,
        idea: runningIdea({
          cause: `${place.path}:${startLineOf(place.node)} takes what the program prints as bytes, and ${fault.file.path}:${fault.line} takes it for a text.`,
          explanation: `It is asked for as text${kin ? `, as at ${kin.path}:${kin.line}` : ""}.`,
          edits: [textEdit(file, last.endIndex, last.endIndex, ", text=True")],
          basis: kin ? "house" : "standard",
          name: "output_is_a_text",
        }),
      },
    ];
  }
  return [];
}

function isProcess(text: string, callee: string): boolean {
  return (
    /^(?:subprocess\.)?(?:run|check_output|Popen|getoutput)$/.test(callee) &&
    !/\btext=|universal_newlines=/.test(text)
  );
}
