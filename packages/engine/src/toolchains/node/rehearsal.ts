import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type {
  Attempt,
  AttemptRequest,
  Behaviours,
  FunctionChange,
  Rehearsal,
  RehearsalRequest,
  RehearsalStart,
  Screened,
} from "../rehearsal.ts";
import type { Environment, TestResult, TestRun } from "../toolchain.ts";
import { type BehavioursRequest, behavioursOf, behavioursOrder } from "./behaviours-order.ts";
import { loopCounter, WITHOUT_END } from "./loop-counter.ts";
import { placeOf, quickOrder } from "./quick-order.ts";
import { absoluteSelector, runPlan } from "./run-plan.ts";
import { createWarmRuns, type WarmRuns } from "./warm-runs.ts";
import { startWarmServer, type WarmServer } from "./warm-server.ts";

/** A workspace with its warm process; it does one thing at a time. */
interface Lane {
  readonly workspace: SandboxWorkspace;
  readonly server: WarmServer;
  readonly runs: WarmRuns;
  /** Whether the tree is as it shall be for what is screened. */
  isLaidOut: boolean;
}

/** Time for loading and ending beside that of the tests themselves: so many times what the first run took in all. */
const AROUND_SHARE = 2;
const SHORTEST_AROUND_SECONDS = 1;
const FIRST_SECONDS = 60;
const SCREEN_SECONDS = 20;
const PATIENCE = 4;
/** Time for what is asked of a function beside one test. */
const LEAST_ASKED_SECONDS = 2;

/** Opens lanes in the workspace and in a second one, each with a warm process of its own. */
export async function startNodeRehearsal(
  workspace: SandboxWorkspace,
  environment: Environment,
  request: RehearsalRequest,
): Promise<RehearsalStart> {
  const plan = await runPlan(workspace, environment);
  const { files, signal } = request;
  const lanes: Lane[] = [];
  const idle: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  /** How the tests ended on the code as it is. */
  const results = new Map<string, TestResult>();

  async function open(own: SandboxWorkspace): Promise<string | null> {
    if (!(await own.restore())) return "the sandbox cannot restore a tree under a running program";
    const { modules } = request;
    const started = await startWarmServer(own, environment, plan, { modules, signal, screens: true });
    if ("obstacle" in started) return started.obstacle;
    const { server } = started;
    const lane = { workspace: own, server, runs: createWarmRuns(own, plan, server), isLaidOut: false };
    lanes.push(lane);
    give(lane);
    return null;
  }

  function give(lane: Lane): void {
    const next = waiting.shift();
    if (next) next(lane);
    else idle.push(lane);
  }

  /** A lane that was lost is of no more use; when all are, every change counts as one that could not be tried. */
  async function inLane<Answer>(use: (lane: Lane) => Promise<Answer>, lost: Answer): Promise<Answer> {
    if (lanes.every(({ server }) => server.ended)) return lost;
    const lane = idle.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
    try {
      return lane.server.ended ? lost : await use(lane);
    } finally {
      give(lane);
    }
  }

  const bases = new Map<string, Uint8Array>(files);
  /** A file as it is, from a tree that is laid out. */
  async function baseOf({ workspace: own }: Lane, path: string): Promise<Uint8Array> {
    const base = bases.get(path) ?? (await own.read(path)) ?? new Uint8Array();
    bases.set(path, base);
    return base;
  }

  async function basesOf(lane: Lane, changes: readonly FunctionChange[]): Promise<typeof bases> {
    for (const path of new Set(changes.map((change) => change.path))) await baseOf(lane, path);
    return bases;
  }

  /** The whole file with the change; null where the tree cannot be laid out any more. */
  async function changed(lane: Lane, { path, start, end, text }: FunctionChange): Promise<Buffer | null> {
    if (!bases.has(path) && !(await lane.runs.layOut(files))) return null;
    const base = await baseOf(lane, path);
    return Buffer.concat([base.subarray(0, start), Buffer.from(text), base.subarray(end)]);
  }

  function attempt(
    change: FunctionChange | null,
    selectors: readonly string[],
    limits: Limits,
  ): Promise<TestRun | null> {
    return inLane<TestRun | null>(async (lane) => {
      const bytes = change && (await changed(lane, change));
      if (change && !bytes) return null;
      lane.isLaidOut = false;
      const tree = change && bytes ? new Map([...files, [change.path, bytes]]) : files;
      return lane.runs.run(tree, { selectors, ...limits, signal });
    }, null);
  }

  function rehearsalOf(tests: readonly string[], failed: ReadonlySet<number>, around: number): Rehearsal {
    const idsOf = (places: readonly number[]) => places.map((place) => tests[place] ?? "");

    async function attemptAll(change: FunctionChange | null, wanted: AttemptRequest): Promise<Attempt> {
      const ids = idsOf(wanted.tests);
      const run = await attempt(change, ids, limitsOf(wanted, around));
      return attemptOf(run, ids, wanted.tests);
    }

    return {
      tests,
      failed,
      attempt: attemptAll,
      async screen(changes, test, seconds) {
        const [id = ""] = idsOf([test]);
        const screened = await inLane(
          (lane) => screenIn(lane, changes, { id, seconds, isPassing: !failed.has(test) }),
          changes.map(() => screenedAs("died")),
        );
        return (
          screened ??
          Promise.all(changes.map((change) => attemptAll(change, { tests: [test], seconds: [seconds] })))
        );
      },
      async behaviours(subject, changes, { tests: chosen, seconds }) {
        const known = chosen.flatMap((place) => {
          const test = results.get(tests[place] ?? "");
          return test ? [[place, test] as const] : [];
        });
        const limit = Math.max(LEAST_ASKED_SECONDS, ...seconds);
        return inLane((lane) => behavioursIn(lane, { subject, changes, tests: known, seconds: limit }), null);
      },
      dispose,
    };
  }

  /** Null where one test on many changes cannot be played in one process. */
  async function screenIn(
    lane: Lane,
    changes: readonly FunctionChange[],
    {
      id,
      seconds,
      isPassing,
    }: { readonly id: string; readonly seconds: number; readonly isPassing: boolean },
  ): Promise<readonly Screened[] | null> {
    if (!lane.server.hasStage) return null;
    // What earlier runs left in the tree is gone then. A quick stage leaves the tree as it is.
    if (!lane.isLaidOut && !(await lane.runs.layOut(files))) return changes.map(() => screenedAs("died"));
    const bytes = await basesOf(lane, changes);
    const isEndless = request.endless.includes(id);
    const before = results.get(id) ?? null;
    const answer = await lane.server.ask(
      {
        do: "screen",
        selectors: [absoluteSelector(lane.workspace.path, id)],
        changes: changes.map(placeOf),
        ...{ seconds, isEndless, isPassing, tail: loopCounter(seconds) },
        quick:
          before || isEndless
            ? quickOrder(changes, before, { seconds, bytesOf: (path) => bytes.get(path) ?? new Uint8Array() })
            : null,
      },
      SCREEN_SECONDS + changes.length * PATIENCE * Math.max(1, seconds),
    );
    if (answer?.kind !== "played") return changes.map(() => screenedAs("died"));
    const { results: played, isQuick } = answer;
    lane.isLaidOut = isQuick;
    return played && changes.map((_, index) => withoutEnd(played[index] ?? screenedAs("died")));
  }

  async function behavioursIn(lane: Lane, asked: BehavioursRequest): Promise<Behaviours | null> {
    if (!lane.isLaidOut && !(await lane.runs.layOut(files))) return null;
    lane.isLaidOut = true;
    const answer = await lane.server.ask(
      behavioursOrder(asked, (id) => absoluteSelector(lane.workspace.path, id)),
      SCREEN_SECONDS + asked.changes.length * PATIENCE * asked.seconds,
    );
    return answer?.kind === "behaved" ? behavioursOf(answer, asked) : null;
  }

  async function dispose(): Promise<void> {
    await second;
    await Promise.all(lanes.map(({ server }) => server.dispose()));
  }

  const obstacle = await open(workspace);
  if (obstacle !== null) return { obstacle };
  // Opened beside the first run; without it there is one lane.
  const second = request.openAnother().then(open, () => null);
  const ending = request.tests.filter((id) => !request.endless.includes(id));
  const limits = { seconds: FIRST_SECONDS, testSeconds: FIRST_SECONDS };
  const first = ending.length > 0 ? await attempt(null, ending, limits) : null;
  for (const test of first?.tests ?? []) results.set(test.id, test);
  const tests = request.tests.filter((id) => request.endless.includes(id) || results.has(id));
  if (tests.length === 0) {
    await second;
    await dispose();
    return { obstacle: `none of the tests was found: ${first?.output.slice(-500) ?? "the process ended"}` };
  }
  const around = Math.max(SHORTEST_AROUND_SECONDS, (AROUND_SHARE * (first?.durationMs ?? 0)) / 1000);
  const failed = new Set(
    tests.flatMap((id, place) => (results.get(id)?.outcome === "passed" ? [] : [place])),
  );
  return { rehearsal: rehearsalOf(tests, failed, around) };
}

interface Limits {
  readonly seconds: number;
  readonly testSeconds: number;
}

/** Time of all tests together, and of the slowest. */
function limitsOf({ tests, seconds }: AttemptRequest, around: number): Limits {
  const own = tests.map((place) => seconds[place] ?? seconds[0] ?? 1);
  return {
    seconds: around + own.reduce((sum, one) => sum + one, 0),
    testSeconds: around + Math.max(0, ...own),
  };
}

function attemptOf(run: TestRun | null, ids: readonly string[], places: readonly number[]): Attempt {
  if (run === null) return { ...screenedAs("died"), passed: 0, failed: [] };
  const outcomes = new Map(run.tests.map((test) => [test.id, test]));
  const failed = places.filter((_, index) => outcomes.get(ids[index] ?? "")?.outcome !== "passed");
  const passed = places.length - failed.length;
  const isSound = run.complete && run.collectionErrors.length === 0;
  if (run.ended === "time") return { ...screenedAs("time"), passed, failed };
  if (isSound && failed.length === 0) return { ...screenedAs("passed"), passed, failed };
  const first = [...run.tests.flatMap((test) => test.failure ?? []), ...run.collectionErrors].at(0);
  const exception = first?.exceptions.at(-1);
  const why = exception?.message ?? first?.output.slice(0, 300) ?? "";
  if (exception?.type === "SyntaxError" && run.tests.length === 0)
    return { ended: "syntax", why, passed, failed };
  return { ended: run.complete || run.ended === "exit" ? "failed" : "died", why, passed, failed };
}

/** A guarded loop that went round too often counts as one that did not end in its time. */
function withoutEnd(screened: Screened): Screened {
  return screened.ended === "failed" && screened.why === WITHOUT_END
    ? { ended: "time", why: screened.why }
    : screened;
}

function screenedAs(ended: Screened["ended"]): Screened {
  return { ended, why: "" };
}
