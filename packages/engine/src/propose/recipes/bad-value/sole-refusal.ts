import type { CodeIndex } from "../../../code/code-index.ts";
import type { Investigation } from "../../../investigation.ts";
import { isCaughtSomewhere } from "../../house/caught-classes.ts";
import { standsForAnything } from "../../house/refusal-names.ts";
import { refusedStatus } from "../../house/status.ts";
import { onlyText, type RaisedClass, raisedClasses } from "../fault/raised-classes.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type BadValue, editsFor } from "./react.ts";

/**
 * A file whose refusals are all of one class of the project, which somebody catches: what is not there is refused with it
 * as well, said in the same manner. Null where the file raises several classes, or none with a text.
 */
export function soleRefusalIdea(investigation: Investigation, bad: BadValue): Idea | null {
  const { code } = investigation;
  const raised = raisesIn(code, bad.file.path);
  const classes = new Set(raised.map(({ written }) => written));
  const [first] = raised;
  const [name] = classes;
  if (!first || name === undefined || classes.size !== 1) return null;
  const plain = name.split(".").at(-1) ?? name;
  const isOfIt = bad.situation === "absent" && saysAbsent(plain, bad.thing);
  if (!(isOfIt || standsForAnything(plain, "absent")) || !isCaughtSomewhere(code, plain)) return null;
  const model = /^[a-zA-Z]*("""|'''|"|')([\s\S]*)/.exec(onlyText(first)?.text ?? "");
  if (!model) return null;
  const [, quotes = '"', style = ""] = model;
  const said = `no ${bad.thing.join(" ").replaceAll("_", " ")}${bad.key ? ` for {${bad.key}}` : ""}`;
  const text = /^[A-Z]/.test(style) ? `${said[0]?.toUpperCase()}${said.slice(1)}` : said;
  const quote = quotes[0] ?? '"';
  const line = `raise ${name}(${bad.key ? "f" : ""}${quote}${text}${quote})`;
  const edits = bad.key?.includes(quote) ? null : editsFor(bad, { lines: [line], alias: null }, []);
  if (!edits) return null;
  const status = refusedStatus(code, bad.file.path, first.node);
  const isAsked = requestStimulus(investigation) !== null;
  if (isAsked && (status === null || status >= 500)) return null;
  return {
    cause: bad.cause,
    explanation: `${bad.what} is refused with \`${name}\`, with which ${bad.file.path} refuses everything else.`,
    edits,
    basis: isOfIt ? "house" : "guess",
    expectation: isAsked
      ? status === null
        ? NO_ERROR
        : answered([status])
      : { kind: "raises", type: plain, detail: [] },
    name: bad.name,
    sentence: `${bad.what} is refused.`,
  };
}

/** `NoVan`, `UnknownVan`, `VanNotFound` of a van. */
function saysAbsent(name: string, thing: readonly string[]): boolean {
  const own = thing.map((word) => word.replace(/_/g, "").toLowerCase()).join("");
  const meant =
    /^(?:No|Unknown|Missing)([A-Z]\w*?)(?:Error|Exception)?$/.exec(name)?.[1] ??
    /^([A-Z]\w*?)(?:NotFound|NotKnown|Unknown|Missing|DoesNotExist)(?:Error|Exception)?$/.exec(name)?.[1];
  return own !== "" && meant?.toLowerCase() === own;
}

function raisesIn(code: CodeIndex, path: string): RaisedClass[] {
  const file = code.file(path);
  return file
    ? raisedClasses(file.tree.rootNode).filter(({ name }) => code.classesNamed(name).length > 0)
    : [];
}
