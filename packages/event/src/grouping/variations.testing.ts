import type { Bug, BugFrame } from "./families.testing.ts";

/** A generator of numbers that gives the same ones for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const WORDS = ["pear", "blue-kettle", "SKU_88", "north", "zz9plural", "summer24", "Ærø", "a/b", "x y"];
const NAMES = ["Ada", "Grace Hopper", "O'Brien", "Müller", "li"];
const HOSTS = ["rates.internal", "10.0.3.7", "rates-2.eu-west.svc", "localhost"];
const ROOTS = [
  "/srv/shop/",
  "/home/deploy/releases/20261101101500/",
  "/app/",
  "/usr/src/app/",
  "/var/www/shop/",
  "",
];

/** One report of a bug, as a Sentry SDK would send it. `edited` touches the failing line itself, as people do. */
export function report(bug: Bug, seed: number, edited = false): Record<string, unknown> {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const hex = (length: number) => Array.from({ length }, () => next(16).toString(16)).join("");
  const fill = (text: string): string =>
    text
      .replaceAll("#id", () => String(1 + next(99_999)))
      .replaceAll("#number", () => String(next(500)))
      .replaceAll("#digits", () => String(1_000 + next(1_000_000)))
      .replaceAll("#digit", () => String(next(10)))
      .replaceAll("#hex", () => hex(8))
      .replaceAll("#uuid", () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`)
      .replaceAll("#word", () => pick(WORDS))
      .replaceAll("#name", () => pick(NAMES))
      .replaceAll("#host", () => pick(HOSTS))
      .replaceAll(
        "#mail",
        () => `${pick(["ada", "li.wei", "x+tag"])}@${pick(["shop.example", "mail.test"])}`,
      );
  const root = pick(ROOTS);
  const shift = next(400);
  const frame = ({ file, function: name, line, own = true }: BugFrame, last: boolean) => {
    const isModule = bug.platform === "java";
    const folder = own || isModule ? root : "/usr/lib/packages/";
    return {
      function: fill(name),
      ...(isModule
        ? { module: fill(file), filename: `${file.split(".").at(-1)?.replace(/\$.*/, "")}.java` }
        : {
            filename: own && bug.platform === "python" ? file : `${folder}${file}`,
            abs_path: `${folder}${file}`,
          }),
      ...(bug.platform === "python" ? { module: file.replace(/\.py$/, "").replaceAll("/", ".") } : {}),
      lineno: 10 + shift + next(3),
      colno: 1 + next(60),
      in_app: own,
      ...(line === null
        ? {}
        : {
            context_line: `${" ".repeat(2 * next(5))}${edited && last ? `${line.replace(/;$/, "")}  # seen` : line.replace(/;$/, pick([";", ""]))}`,
            pre_context: [`before ${next(1_000)}`],
            post_context: [`after ${next(1_000)}`],
          }),
      ...(next(3) === 0 ? { vars: { value: fill("#word"), id: next(1_000) } } : {}),
    };
  };
  const lastOwn = (frames: readonly BugFrame[]) => frames.findLastIndex(({ own = true }) => own);
  const values = bug.chain.map(({ type, value, frames }) => ({
    type,
    value: fill(value),
    stacktrace: {
      frames: [
        ...outside(bug.platform, next).map((one) => frame(one, false)),
        ...frames.map((one, index) => frame(one, index === lastOwn(frames))),
      ],
    },
  }));
  return {
    platform: bug.platform,
    release: `shop@${hex(7)}`,
    environment: pick(["production", "staging"]),
    server_name: `web-${next(20)}`,
    transaction: pick(["GET /a", "POST /b", "task"]),
    user: { id: next(1_000) },
    tags: { region: pick(["eu", "us"]) },
    contexts: { bugstack: bug.kind ? { kind: bug.kind, status: 401 } : {} },
    ...(values.length > 0 ? { exception: { values } } : {}),
    ...(bug.message ? { message: fill(bug.message), logger: bug.logger } : {}),
  };
}

/** What runs around the application: other servers, and wrappers of the application's own. */
function outside(platform: string, next: (below: number) => number): readonly BugFrame[] {
  const python = [
    {
      file: "uvicorn/protocols/http.py",
      function: "run_asgi",
      line: "result = await app(scope)",
      own: false,
    },
    {
      file: "gunicorn/workers/sync.py",
      function: "handle",
      line: "self.handle_request(listener)",
      own: false,
    },
    { file: "shop/tracing.py", function: "wrapper", line: "return await fn(*args, **kwargs)" },
    { file: "shop/errors.py", function: "middleware", line: "return await call_next(request)" },
    { file: "shop/retry.py", function: "inner", line: "return func(*args, **kwargs)" },
  ];
  const node = [
    { file: "node_modules/koa/lib/application.js", function: "dispatch", line: "return next();", own: false },
    {
      file: "node:internal/process/task_queues",
      function: "processTicksAndRejections",
      line: null,
      own: false,
    },
    {
      file: "src/lib/async-handler.ts",
      function: "asyncHandler",
      line: "Promise.resolve(fn(req, res, next)).catch(next);",
    },
    { file: "src/lib/tracing.ts", function: "withSpan", line: "return await callback(span);" },
    { file: "src/middleware/errors.ts", function: "errors", line: "await next();" },
  ];
  const all = platform === "python" ? python : platform === "node" ? node : [];
  return all.filter(() => next(3) === 0);
}
