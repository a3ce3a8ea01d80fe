import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CapturedValue } from "@bugstack/event";
import { signatureOf } from "@bugstack/event";
import { recipes } from "../../propose/recipes/index.ts";
import { scenariosOf } from "../../propose/recipes/javascript/idea.ts";
import {
  investigateJavascript,
  type RaisedAt,
  type requestTo,
} from "../../propose/recipes/javascript/investigate.testing.ts";
import { createUnconfinedSandbox } from "../../sandbox/none/driver.ts";
import { nodeToolchain } from "../../toolchains/node/index.ts";
import { reproduce, reproduceThrough } from "../reproduce.ts";
import type { NotReproduced, Reproduction, ReproductionRequest } from "../reproducer.ts";

const home = join(tmpdir(), `bugstack-reproduce-javascript-${process.getuid?.() ?? 0}`);

export interface Failure {
  readonly files: Readonly<Record<string, string>>;
  /** First line of the trace. */
  readonly error: string;
  /** Innermost first. */
  readonly raised: readonly RaisedAt[];
  readonly request?: ReturnType<typeof requestTo> | null;
  /** Local variables of the innermost frame. */
  readonly locals?: Readonly<Record<string, CapturedValue>>;
  /** A folder whose packages the project uses; it has none where this is absent. */
  readonly environmentPath?: string;
}

/** Reproduces an error of a project without dependencies, by its own runner; `look` sees it while its code can be asked. */
export function reproduced(
  failure: Failure,
  look: (found: Reproduction | NotReproduced) => void = () => {},
): Promise<Reproduction | NotReproduced> {
  return asked(failure, async (request) => {
    const made = await reproduce(request);
    look(made);
    return made;
  });
}

/** A text of a file and what a candidate puts in its place. */
export interface Replacing {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The test in which the code that a candidate changes makes the wrong value; null where none was found. */
export function reproducedThrough(
  failure: Failure,
  { path, before, after }: Replacing,
): Promise<Reproduction | null> {
  const source = Buffer.from(failure.files[path] ?? "");
  const start = source.indexOf(before);
  if (start < 0) throw new Error(`No ${before} in ${path}`);
  const edit = { path, start, end: start + Buffer.byteLength(before), replacement: after, part: "fix" };
  return asked(failure, (request) => reproduceThrough(request, [edit]));
}

async function asked<Answer>(
  failure: Failure,
  ask: (request: ReproductionRequest) => Promise<Answer>,
): Promise<Answer> {
  const { files, error, raised, request = null, locals, environmentPath } = failure;
  mkdirSync(join(home, "environments"), { recursive: true });
  const found = await investigateJavascript(files, error, raised, request, locals);
  try {
    const { investigation } = found;
    const detection = await nodeToolchain.detect(investigation.tree);
    if (!detection || !investigation.event) throw new Error("no Node project was detected");
    const sandbox = createUnconfinedSandbox({ home, onWarning: () => {} });
    const environment = await nodeToolchain.prepare(detection, {
      tree: investigation.tree,
      sandbox,
      cacheDirectory: join(home, "environments"),
      ...(environmentPath ? { environmentPath } : {}),
    });
    const workspace = await sandbox.prepare({ directory: investigation.tree.directory });
    try {
      const own = { ...investigation, detection, signature: signatureOf(investigation.event.exceptions) };
      const scenarios = recipes.flatMap((recipe) => {
        const recognition = recipe.recognise(own);
        const [cause] = recognition ? recipe.causes(own, recognition) : [];
        return cause ? [recipe.tests(own, cause)] : [];
      });
      return await ask({
        investigation: own,
        scenarios: scenarios.find((some) => some.length > 0) ?? scenariosOf(own, []),
        workspace,
        environment,
        toolchain: nodeToolchain,
        signal: new AbortController().signal,
      });
    } finally {
      await workspace.dispose();
    }
  } finally {
    found.close();
  }
}

export const manifest = (content: object) =>
  JSON.stringify({ name: "app", version: "1.0.0", private: true, ...content });
