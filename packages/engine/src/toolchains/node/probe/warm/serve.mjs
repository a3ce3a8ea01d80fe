/**
 * Entry: keeps processes of the project's test runner at hand that have loaded all but the project itself, and lets each
 * make one run. Orders are lines on the standard input; answers go to the standard output behind the nonce, which the
 * processes never see.
 */
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { withPrograms } from "../packages.mjs";
import { createQuickStage } from "../quick/quick-stage.mjs";
import { linkModules } from "../tree-modules.mjs";
import { attend } from "./attend.mjs";
import { createPrepared } from "./prepared.mjs";
import { createStage } from "./stage.mjs";
import { createTraces } from "./traces.mjs";
import { waysOf } from "./ways.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
let nonce = "";
let serve = null;

function send(message) {
  process.stdout.write(`${nonce}${JSON.stringify(message)}\n`);
}

function open(request) {
  nonce = request.nonce;
  const directory = join(request.tree, request.root);
  process.chdir(directory);
  linkModules(request);
  const ways = waysOf(request, HERE);
  if (ways.obstacle) return send({ kind: "obstacle", reason: ways.obstacle });
  const start = {
    directory,
    environment: {
      ...withPrograms({ ...process.env, ...request.variables }),
      BUGSTACK_PRELOAD: JSON.stringify({ from: join(directory, "package.json"), modules: request.modules }),
    },
    folders: request.folders,
    isEarly: ways.isEarly,
  };
  const traces = createTraces(request.folders);
  const prepared = createPrepared({ ...start, words: ways.words, traces, spare: ways.stays ? 0 : 1 });
  if (ways.stays) prepared.give(prepared.take());
  else prepared.fill();
  const server = {
    request,
    ways,
    prepared,
    traces,
    directory,
    stage: null,
    quick: null,
    standing: prepared.standing,
  };
  // Processes that go on for many plays are started when there are any.
  const own = (words) => words && createPrepared({ ...start, words, traces, spare: 1 });
  const [standing, quick] = [own(ways.stage), own(ways.quick)];
  if (standing) {
    server.stage = createStage(standing, request);
    server.standing = () => Promise.all([prepared, standing, quick].map((one) => one?.standing()));
  }
  if (quick) {
    server.quick = createQuickStage(quick, request);
    if (request.screens) quick.fill();
  }
  const kinds = { screen, behave, run };
  serve = (order) => kinds[order.do](order, server);
  process.once("exit", () => {
    prepared.close();
    standing?.close();
    quick?.close();
  });
  send({ kind: "ready", hasStage: server.stage !== null });
}

/** One run of tests, in one process, or one after the other where the runner has one for each file. */
async function run(order, { request, ways, prepared, traces, directory, standing }) {
  const started = performance.now();
  // The tree may be another one than a moment ago.
  process.chdir(directory);
  linkModules(request);
  const total = { records: [], output: "", selected: 0, finished: 0, collectionErrors: 0 };
  let last = null;
  for (const selectors of ways.batches(order.selectors)) {
    const one = prepared.take();
    // Those for the next runs start beside this one.
    prepared.fill();
    one.child.stdio[4].write(
      `${JSON.stringify({
        ...ways.orderFor({ ...request, selectors }),
        ...{ directory, selectors, changed: order.changed },
        variables: { ...order.variables, BUGSTACK_WANTED: JSON.stringify(selectors) },
      })}\n`,
    );
    last = await attend(one, { ...order, end: () => prepared.end(one) });
    if (ways.stays && last.ended === "exit" && last.end !== null && !one.isOver) prepared.give(one);
    else prepared.end(one);
    total.records.push(...last.records);
    total.output += last.output;
    for (const key of ["selected", "finished", "collectionErrors"]) total[key] += last.end?.[key] ?? 0;
    if (last.ended !== "exit" || last.end === null) break;
  }
  const { ended } = last;
  const isWhole = ended === "exit" && last.end !== null;
  const failed = total.records.some(
    ({ kind, outcome }) => kind === "collection_error" || outcome === "failed" || outcome === "error",
  );
  const exitCode = isWhole ? (failed ? 1 : 0) : last.exitCode;
  const { records, output, ...counts } = total;
  const durationMs = performance.now() - started;
  await standing();
  if (isWhole) records.push({ kind: "end", exitCode, ...counts });
  send({
    kind: "ran",
    id: order.id,
    exitCode,
    ended,
    durationMs,
    output: output.slice(-32_000),
    records,
    clean: traces.remove(),
  });
}

/** One test on many changes, one after the other: without the runner where that says the same. */
async function screen(order, server) {
  const { request, directory, standing } = server;
  process.chdir(directory);
  linkModules(request);
  const quick = await screenQuickly(order, server);
  const results = quick ?? (await screenInRunner(order, server));
  await standing();
  send({ kind: "played", id: order.id, results, isQuick: quick !== null });
}

/** What a function answers, with some texts in place of others each time. */
async function behave({ id, seconds, ...asked }, { request, directory, quick, standing }) {
  process.chdir(directory);
  linkModules(request);
  const order = { ...asked, directory, variables: {} };
  const told = quick ? await quick.behave(order, { seconds }) : { calls: 0, answers: [] };
  await standing();
  send({ kind: "behaved", id, ...told });
}

async function screenQuickly({ quick, selectors, seconds, ...order }, server) {
  const { directory } = server;
  const whole = { ...quick, ...selectors[0], directory, variables: {} };
  return server.quick && quick ? server.quick.screen(order.changes, whole, { seconds }) : null;
}

async function screenInRunner({ changes, selectors, ...limits }, server) {
  const { request, ways, directory, stage } = server;
  const order = {
    ...ways.orderFor({ ...request, selectors }),
    ...selectors[0],
    ...{ directory, tree: request.tree, variables: {} },
  };
  return stage?.screen(changes, order, limits) ?? null;
}

/** Orders come one at a time. */
let turn = Promise.resolve();
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const message = JSON.parse(line);
    turn = turn.then(() => (serve === null ? open(message) : serve(message)));
    turn.catch((error) => {
      send({ kind: "obstacle", reason: `${error?.stack ?? error}`.slice(0, 2000) });
      process.exit(3);
    });
  })
  .on("close", () => process.exit(0));
