import type { Node } from "web-tree-sitter";
import type { Investigation } from "../../investigation.ts";
import type { FlowContext, ValuePlace } from "./flow.ts";
import { javascriptStepBack } from "./javascript/step-back.ts";
import { pythonStepBack } from "./python/step-back.ts";

const MOST_PLACES = 60;

/** A variable of the process's environment, which the deployment sets. */
export interface Setting {
  /** Its name; null where a computed one is read. */
  readonly variable: string | null;
}

/** The environment variable that a value comes from, over functions and files; null when it comes from elsewhere. */
export function settingBehind(investigation: Investigation, path: string, node: Node): Setting | null {
  const context: FlowContext = {
    code: investigation.code,
    frames: investigation.frames,
    fault: "unexpected",
  };
  const stepBack = /\.pyi?$/.test(path) ? pythonStepBack : javascriptStepBack;
  const waiting: ValuePlace[] = [{ path, node, members: [] }];
  const seen = new Set<string>();
  for (let place = waiting.shift(); place && seen.size < MOST_PLACES; place = waiting.shift()) {
    const key = `${place.path}:${place.node.startIndex}:${place.node.endIndex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const setting = settingReadBy(place.node);
    // `env.API` of a parameter that stands for the environment.
    if (setting) return { variable: setting.variable ?? place.members[0]?.name ?? null };
    const hops = stepBack(place, context).toSorted((left, right) => right.weight - left.weight);
    waiting.push(...hops.flatMap(({ to }) => (to ? [to] : [])));
  }
  return null;
}

/** A read of the environment, the whole of an expression or within a conversion. */
const PYTHON_READ =
  /^(?:[\w.]+\(\s*)?(?:[\w.]*\benv(?:iron(?:ment)?)?(?:\.get)?|[\w.]*getenv)\s*[[(]\s*(?:["'](\w+)["'])?/;
const JAVASCRIPT_READ =
  /^(?:(?:new\s+)?[\w.]+\(\s*)?\(?(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env)\b(?:\.get\(\s*["'](\w+)|\[\s*["'](\w+)|\??\.(\w+))?/;

/** The variable that an expression reads, as a whole or in the first argument of a conversion. */
export function settingReadBy({ text }: Node): Setting | null {
  const found = PYTHON_READ.exec(text) ?? JAVASCRIPT_READ.exec(text);
  return found && { variable: found.slice(1).find((name) => name !== undefined) ?? null };
}
