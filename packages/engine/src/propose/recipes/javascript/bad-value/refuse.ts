import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../../code/code-index.ts";
import { handlerAround } from "../../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../../code/javascript/plain-value.ts";
import { field, lastNameOf, startLineOf } from "../../../../code/nodes.ts";
import type { Investigation } from "../../../../investigation.ts";
import type { RequestStimulus } from "../../../../reproduce/scenario.ts";
import { type JavascriptAnswer, javascriptHouseAnswer } from "../../../house/javascript/answer.ts";
import type { JavascriptFault } from "../fault.ts";
import { answered, type Idea } from "../idea.ts";
import { badValueAnswer, shownName } from "../refuse-input.ts";
import { requestStimulus } from "../request.ts";
import { type RequestPart, requestPartOf } from "../request-part.ts";
import { statementOf, usesSemicolons } from "../statements.ts";
import { attemptEdit, attemptName } from "./attempt.ts";
import { branchEdits } from "./check-edits.ts";
import type { Reading } from "./reading.ts";

/** A bad value of the request is refused where it is read; where that place cannot answer, where the handler calls it. */
export function refusalIdeas(investigation: Investigation, fault: JavascriptFault, reading: Reading): Idea[] {
  const { code } = investigation;
  const { file, line, handler } = fault;
  const statement = statementOf(reading.call);
  const part = requestPartOf(investigation, file.path, reading.value);
  if (!handler || !part) return [];
  const thing = [
    part.name ??
      readName(reading.value) ??
      ownName(investigation, fault, reading) ??
      shownName(part, reading.value),
  ];
  const symbol = code.functionAt(file.path, line);
  const own = symbol && handlerAround(code, symbol);
  const situation = isCredential(part) ? "unauthenticated" : "bad_value";
  const subject = reading.check?.subject.type === "identifier" ? reading.check.subject.text : null;
  const found: Idea[] = [];
  if (statement) {
    const target = { file, statement, thing, subject, key: null, handler: own };
    const answer = own
      ? badValueAnswer(code, own, target, reading.call, situation)
      : javascriptHouseAnswer(code, situation, target, reading.call);
    const isFit = answer && !(situation === "unauthenticated" && speaksOfSigningIn(answer.lines));
    const branch = isFit ? { ...answer, caught: "", condition: null } : null;
    const edits =
      branch && branchEdits(code, file, reading, branch, thing[0]?.replace(/\W+/g, "_") ?? "value");
    if (answer && edits)
      found.push(
        ideaOf(
          investigation,
          part,
          thing,
          answer,
          [...answer.imports, ...edits],
          place(file, statement),
          reading,
        ),
      );
  }
  if (found.length === 0 && !own) {
    const above = aboveIdea(investigation, fault, reading, part, thing);
    if (above) found.push(above);
  }
  // What a client would rather have is no demand: who wishes for what there is not gets what there is (RFC 9110, 12.5).
  if (part.kind === "header" && /^accept(?:-|$)/i.test(part.name ?? "")) return [];
  // A browser sends a bad cookie again with every request, and would be refused for ever: only the house may want that.
  return part.isCookie ? found.filter(({ basis }) => basis === "house") : found;
}

/** Who sends a token that cannot be read is nobody that is known, and has not said something wrong. */
function isCredential({ kind, name }: RequestPart): boolean {
  return (
    kind === "header" &&
    /^(?:authorization|x-(?:api-key|auth\S*|access-token|session\S*|token))$/i.test(name ?? "")
  );
}

/** `wrong_credentials` is said to who signs in, and not of what was kept since. */
function speaksOfSigningIn(lines: readonly string[]): boolean {
  return /credential|password|passcode|\bpin\b|username|e-?mail/i.test(lines.join("\n"));
}

/** `from` of `dto.from`, where a body is read by hand. */
function readName(given: Node): string | null {
  const isDefaulted = /^(?:\?\?|\|\|)$/.test(field(given, "operator")?.text ?? "");
  const value = withoutTypes(isDefaulted ? (field(given, "left") ?? given) : given);
  const property = value.type === "member_expression" ? field(value, "property") : null;
  return property && /^[a-z]\w*$/i.test(property.text) ? property.text : null;
}

/** The name that the code gives the value, where the request has none for it. */
function ownName({ code }: Investigation, { file }: JavascriptFault, { call }: Reading): string | null {
  const name = attemptName(code, file, call);
  return name === null || /^(?:parsed\d*|data|value|result|json|obj|payload)$/.test(name) ? null : name;
}

function place(file: SourceFile, statement: Node): Idea["place"] {
  return { path: file.path, line: startLineOf(statement) };
}

function ideaOf(
  investigation: Investigation,
  part: RequestPart,
  thing: readonly string[],
  answer: JavascriptAnswer,
  edits: readonly Omit<Idea["edits"][number], "part">[],
  at: Idea["place"],
  { what }: Reading,
): Idea {
  const shown = thing[0] ?? "value";
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  const variant = variantOf(requestStimulus(investigation), part);
  return {
    name: `bad_${shown.replace(/\W+/g, "_")}`,
    sentence: `A ${shown} that is not ${what} is answered with ${answer.status}`,
    cause: `\`${shown}\` of the request was not ${what}, and nothing looks whether it is.`,
    explanation: `Refuses a \`${shown}\` that is not ${what} with ${answer.status}${where}.`,
    edits: edits.map((one) => ({ ...one, part: "fix" })),
    basis: answer.basis,
    expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
    place: at,
    ...(variant === undefined ? {} : { variant }),
  };
}

/** The same request with another bad value in the same part; undefined where the path has to vary. */
function variantOf(stimulus: RequestStimulus | null, part: RequestPart): RequestStimulus | null | undefined {
  if (!stimulus) return null;
  // Another body does not fit what was signed, and is refused for that.
  if (part.kind === "body" && stimulus.headers.some(([name]) => /signature|hmac|digest/i.test(name)))
    return null;
  switch (part.kind) {
    case "query":
      return {
        ...stimulus,
        query: stimulus.query.map(([key, text]) => [key, key === part.name ? `${text}-x%` : text] as const),
      };
    case "body": {
      const { body } = stimulus;
      if (typeof body === "string") return { ...stimulus, body: `${body.slice(0, 40)}<{` };
      if (body === null || typeof body !== "object" || Array.isArray(body) || part.name === null) return null;
      const value = (body as Readonly<Record<string, unknown>>)[part.name];
      return typeof value === "string"
        ? { ...stimulus, body: { ...body, [part.name]: `${value}-x%` } }
        : null;
    }
    case "params":
      return undefined;
    default:
      return null;
  }
}

/** The handler refuses what a function that it calls could not read, and lets every other error go. */
function aboveIdea(
  investigation: Investigation,
  { frames, handler, exception }: JavascriptFault,
  reading: Reading,
  part: RequestPart,
  thing: readonly string[],
): Idea | null {
  const { code } = investigation;
  const index = frames.findLastIndex(({ path, line }) => {
    const symbol = code.functionAt(path, line);
    return symbol !== null && handlerAround(code, symbol)?.node.id === handler?.node.id;
  });
  const frame = frames[index];
  const next = frames[index + 1];
  const called = next && code.functionAt(next.path, next.line);
  const file = frame && code.file(frame.path);
  if (!frame || !called || !file || !handler || !/^(?:SyntaxError|URIError|RangeError)$/.test(exception.type))
    return null;
  const calls = file.tree.rootNode.descendantsOfType("call_expression").filter((node) => {
    const callee = field(node, "function");
    return startLineOf(node) === frame.line && callee !== null && lastNameOf(callee) === called.name;
  });
  const [call] = calls;
  const statement = call ? statementOf(call) : null;
  if (!call || !statement || calls.length !== 1) return null;
  const target = { file, statement, thing, subject: null };
  const situation = isCredential(part) ? "unauthenticated" : "bad_value";
  const answer = badValueAnswer(code, handler, target, call, situation);
  if (!answer || (situation === "unauthenticated" && speaksOfSigningIn(answer.lines))) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const lines = [`if (!(error instanceof ${exception.type})) throw error${end}`, ...answer.lines];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  return (
    edit &&
    ideaOf(investigation, part, thing, answer, [...answer.imports, edit], place(file, statement), reading)
  );
}
