import { LIMITS } from "../limits.ts";
import { isLogLine } from "./trace-text.ts";

/** The line that names an error: `TypeError: text`, `  [cause]: Error [CODE]: text`, or `[Error: text]` without a stack. */
export interface V8Header {
  readonly indent: number;
  readonly type: string;
  readonly value: string;
  /** How the line says that the error hangs on the one around it. */
  readonly link: "cause" | "member" | null;
  /** Printed in brackets: no stack follows. */
  readonly stackless: boolean;
}

const CLASS_NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$.]{0,200}`;
const CLASS_LINE = new RegExp(
  String.raw`^(?:Uncaught (?:\(in promise\) )?)?(${CLASS_NAME})(?: \[[^\]]{1,100}\])?(?::(?: (.*))?)?$`,
  "u",
);
const PROPERTY = /^(?:\[(\w{1,60})\]|[\w$]{1,60}): (?:\[ ?)?(?=\[?[\p{L}_$][\p{L}\p{N}_$.]{0,200}\b)/u;
const ERROR_NAME = /(?:Error|Exception|Failure|Fault)\d*$|^error$/;

/** @param surely whether the line is known to be a header, so that a class of any name is taken */
export function v8Header(written: string, surely: boolean): V8Header | null {
  const line = written.slice(0, LIMITS.messageCharacters);
  const indent = line.length - line.trimStart().length;
  const property = indent > 0 ? PROPERTY.exec(line.slice(indent)) : null;
  const asProperty = property ? named(line.slice(indent + property[0].length)) : null;
  if (property && asProperty && ERROR_NAME.test(asProperty.type))
    return { indent, ...asProperty, link: property[1] === "errors" ? "member" : "cause" };
  const plain = named(line.slice(indent));
  if (!plain || (!surely && (!ERROR_NAME.test(plain.type) || isLogLine(line)))) return null;
  return { indent, ...plain, link: null };
}

function named(written: string): Pick<V8Header, "type" | "value" | "stackless"> | null {
  const bracketed = /^\[(.*)\](?: \{|,)?$/.exec(written);
  const found = CLASS_LINE.exec(bracketed?.[1] ?? written);
  return found?.[1] ? { type: found[1], value: found[2] ?? "", stackless: bracketed !== null } : null;
}
