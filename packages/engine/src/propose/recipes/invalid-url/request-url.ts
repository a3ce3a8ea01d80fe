import type { CodeIndex } from "../../../code/code-index.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { wayBack } from "../javascript/way-back.ts";
import { guess } from "../structure/scene.ts";

/** `new URL(req.url)`: what Node's server gives is the path alone, which is read against any base. */
export function requestUrlIdeas(
  investigation: Investigation,
  { file }: JavascriptFault,
  { call, value, operation }: Reading,
): Idea[] {
  if (operation !== "new URL" || argumentsOf(call).length !== 1) return [];
  const isOfRequest = wayBack(investigation, file.path, value).some(({ node }) =>
    /^(?:req|request|incoming|message|ctx\.req)\.url$/.test(node.text.replace(/!$/, "")),
  );
  if (!isOfRequest) return [];
  const request = /^(\w+(?:\.req)?)\.url$/.exec(value.text)?.[1] ?? null;
  const house = houseBase(investigation.code, request);
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const base = house?.text ?? `${quote}http://localhost${quote}`;
  return [
    guess({ investigation }, 0.95, {
      name: "path_is_read_against_a_base",
      sentence: "The path of the request is read as an address",
      cause: `\`${value.text}\` is the path of the request alone, which is no address without a base.`,
      explanation: `Reads it against ${base}${house ? `, as ${house.where} does` : ""}.`,
      edits: [textEdit(file, value.endIndex, value.endIndex, `, ${base}`)],
      basis: house ? "house" : "standard",
      place: { path: file.path, line: startLineOf(call) },
    }).idea,
  ];
}

/** The base that the house reads other requests' paths against: a text, or one that is made of the same request. */
function houseBase(
  code: CodeIndex,
  request: string | null,
): { readonly text: string; readonly where: string } | null {
  for (const path of code.mentions("new URL(")) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const made of file.tree.rootNode.descendantsOfType("new_expression")) {
      const [value, base] = field(made, "constructor")?.text === "URL" ? argumentsOf(made) : [];
      const own = /^(\w+(?:\.req)?)\.url!?$/.exec(value?.text ?? "")?.[1];
      if (!base || own === undefined || !/^(?:string|template_string)$/.test(base.type)) continue;
      const isPlain = !base.text.includes("${");
      if (isPlain || own === request) return { text: base.text, where: `${path}:${startLineOf(made)}` };
    }
  }
  return null;
}
