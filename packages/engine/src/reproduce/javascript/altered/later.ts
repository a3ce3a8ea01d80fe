import type { Investigation } from "../../../investigation.ts";
import type { TestStyle } from "../test-style.ts";
import type { Scene } from "./altered-scenes.ts";
import type { TestedAct } from "./tested-acts.ts";

const EXPIRED = /expired?\b|Expired/;
const READS_CLOCK = /\bDate\.now\(|\bnew Date\(\)|\b(?:jwtV|v)erify\(|\bTemporal\.Now\b/;
const DAYS = 400;

interface Clock {
  readonly name: string;
  readonly home: string;
  readonly moves: (time: string) => string;
  readonly restores: string;
}

/** How the runners move the clock without stopping the timers. */
const CLOCKS: Readonly<Record<string, Clock>> = {
  vitest: {
    name: "vi",
    home: "vitest",
    moves: (time) => `vi.setSystemTime(${time})`,
    restores: "vi.useRealTimers()",
  },
  "node:test": {
    name: "mock",
    home: "node:test",
    moves: (time) => `mock.timers.enable({ apis: ["Date"], now: ${time} })`,
    restores: "mock.timers.reset()",
  },
  jest: {
    name: "jest",
    home: "@jest/globals",
    moves: (time) => `jest.spyOn(Date, "now").mockReturnValue(${time})`,
    restores: "jest.restoreAllMocks()",
  },
};

/**
 * The scene of a test whose request comes a long time after what it set up: what it was given has run out by then. Once with
 * all set up before, once where the request itself makes what runs out, so that the clock moves on as soon as it was made.
 * Empty where nothing that failed asks for the time.
 */
export function laterScenes(
  { event, frames, code }: Investigation,
  framework: string,
  { file }: TestedAct,
  whole: Scene,
  { quote, semicolon }: TestStyle,
): readonly Scene[] {
  const clock = Object.hasOwn(CLOCKS, framework) ? CLOCKS[framework] : undefined;
  const message = event?.exceptions.map(({ type, value }) => `${type}: ${value}`).join("\n") ?? "";
  const asksTheTime = frames.some(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    return symbol !== null && code.file(symbol.path)?.isTest === false && READS_CLOCK.test(symbol.node.text);
  });
  if (!clock || !(EXPIRED.test(message) || asksTheTime)) return [];
  const end = semicolon ? ";" : "";
  const moved = clock.moves(`Date.now() + ${DAYS} * 24 * 60 * 60 * 1000`);
  const isThere = new RegExp(`\\{[^{}]*\\b${clock.name}\\b[^{}]*\\}\\s*(?:from\\b|=\\s*require)`).test(
    file.text,
  );
  const isRequired = /\brequire\(/.test(file.text) && !/^import\b/m.test(file.text);
  const from = `${quote}${clock.home}${quote}`;
  const line = isRequired
    ? `const { ${clock.name} } = require(${from})${end}`
    : `import { ${clock.name} } from ${from}${end}`;
  const top = isThere || clock.name === "jest" ? whole.top : [line, ...whole.top];
  const after = [...whole.after, `${clock.restores}${end}`];
  return [`queueMicrotask(() => ${moved})${end}`, `${moved}${end}`].map(
    (mover, index): Scene => ({
      ...whole,
      top,
      before: [...whole.before, mover],
      after,
      place: `clock ${index}`,
    }),
  );
}
