import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import { settingBehind } from "../origin/setting-behind.ts";
import type { Verdict } from "./verdict.ts";

/** What a library says of an argument whose form it cannot use. */
const UNFIT =
  /^Invalid (?:key length|initialization vector|IV length|authentication tag)|^Invalid URL\b|^Invalid host(?:name)?\b|ERR_INVALID_URL|^options\.port\b|^Port should be|^Port (?:out of range|could not be cast)|must be >= ?0 and < ?65536|^Incorrect (?:AES )?key length|key must be \d+ (?:url-safe base64-encoded )?bytes|^Incorrect padding|^Invalid (?:base64|hex)|^non-hexadecimal number|^Could not deserialize key|^Unable to load PEM|error:[0-9A-F]+:|^secretOrPrivateKey\b|^invalid (?:port|scheme)|^Invalid (?:scheme|cron|connection string|time ?zone)/i;

/**
 * A library refuses the form of an argument, and the argument comes from the environment: the code does as it is told,
 * and the deployment has to correct the variable. Null where the value comes from elsewhere.
 */
export function unfitSetting(investigation: Investigation): Verdict | null {
  const { event, code, frames } = investigation;
  const exception = event?.exceptions.at(-1);
  if (!event || !exception || !UNFIT.test(exception.value)) return null;
  const frame = frames.findLast((one) => one.exception === event.exceptions.length - 1 && one.path !== null);
  const file = frame?.path ? code.file(frame.path) : null;
  if (!frame?.path || !frame.line || !file) return null;
  for (const call of callsOnLine(file.tree.rootNode, frame.line)) {
    for (const argument of field(call, "arguments")?.namedChildren ?? []) {
      const setting = argument && settingBehind(investigation, frame.path, argument);
      if (!setting) continue;
      const name = setting.variable ?? "The variable";
      return {
        class: "config",
        rootCause: `${name} in the environment does not have the form that ${frame.path}:${frame.line} needs.`,
        evidence: [
          `The exception is ${exception.type}: ${exception.value.split("\n")[0]?.slice(0, 160)}`,
          `\`${argument.text.slice(0, 60)}\` comes from the environment of the process.`,
        ],
        advice: [`Correct ${setting.variable ?? "it"} where the application is deployed.`],
      };
    }
  }
  return null;
}

function callsOnLine(root: Node, line: number): Node[] {
  return root
    .descendantsOfType(["call", "call_expression", "new_expression"])
    .filter((node) => node.startPosition.row < line && line <= node.endPosition.row + 1)
    .toReversed();
}
