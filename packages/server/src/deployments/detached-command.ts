import { spawn } from "node:child_process";
import { mkdir, open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** What is known of a command from its record on disk. */
export type CommandState =
  | { readonly kind: "absent"; readonly starts: 0 }
  | { readonly kind: "running"; readonly starts: number }
  | { readonly kind: "ended"; readonly starts: number; readonly exitCode: number; readonly output: string }
  /** Started, but its keeper is gone without a result: the machine went down. */
  | { readonly kind: "lost"; readonly starts: number; readonly output: string };

export interface DetachedCommand {
  readonly command: string;
  readonly seconds: number;
  readonly directory: string | null;
  readonly environment: Readonly<Record<string, string>>;
  /** Number of starts that are known; a start that somebody else made meanwhile is found instead. */
  readonly after: number;
}

/**
 * Keeps the command: claims the record (`mkdir` has one winner), notes itself, runs the command with a time limit in
 * a session of its own and puts the exit code in place by a rename. All names come in as arguments, never as script.
 */
const KEEPER = `
record=$1; seconds=$2; command=$3; directory=$4
mkdir "$record" 2>/dev/null || exit 0
exec >"$record/output" 2>&1 </dev/null
printf '%s %s' "$$" "$(cut -d ' ' -f 22 /proc/$$/stat 2>/dev/null || echo 0)" >"$record/keeper.new"
mv "$record/keeper.new" "$record/keeper"
cd "$directory" || { echo "The directory $directory cannot be entered"; printf 126 >"$record/exit.new"; mv "$record/exit.new" "$record/exit"; exit 0; }
timeout --kill-after=10 "$seconds" sh -c "$command"
printf '%s' "$?" >"$record/exit.new"
mv "$record/exit.new" "$record/exit"
`;

/** Starts the command apart from this process. Returns once the keeper has claimed its record. */
export async function startCommand(record: string, command: DetachedCommand): Promise<void> {
  const attempt = join(record, String(command.after + 1));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const directory = command.directory ?? attempt;
  const child = spawn(
    "setsid",
    ["sh", "-c", KEEPER, "bugstack-deploy", attempt, String(command.seconds), command.command, directory],
    { cwd: "/", env: command.environment, stdio: "ignore", detached: true },
  );
  child.on("error", reject);
  child.on("spawn", () => {
    child.unref();
    resolve();
  });
  await promise;
  await claimed(attempt);
}

async function claimed(attempt: string): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    if (await stat(attempt).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("The deploy command could not be started within ten seconds");
}

/** A keeper that has claimed its record but not noted itself yet gets this long. */
const CLAIM_MS = 10_000;

/** Reads the newest attempt of a record. */
export async function readCommandState(record: string): Promise<CommandState> {
  await mkdir(record, { recursive: true, mode: 0o700 });
  const attempts = (await readdir(record))
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0);
  const starts = Math.max(0, ...attempts);
  if (starts === 0) return { kind: "absent", starts: 0 };
  const attempt = join(record, String(starts));
  const keeper = await readFile(join(attempt, "keeper"), "utf8").catch(() => null);
  const alive = keeper ? await isAlive(keeper) : Date.now() - (await stat(attempt)).mtimeMs < CLAIM_MS;
  // Read after looking at the keeper: one that ended in between has left its result.
  const exit = await readFile(join(attempt, "exit"), "utf8").catch(() => null);
  if (exit !== null) {
    return { kind: "ended", starts, exitCode: Number(exit), output: await tail(join(attempt, "output")) };
  }
  if (alive) return { kind: "running", starts };
  return { kind: "lost", starts, output: await tail(join(attempt, "output")) };
}

/** A process number may be given anew; the time of its start tells the two apart. */
async function isAlive(keeper: string): Promise<boolean> {
  const [pid = "", started = ""] = keeper.split(" ");
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const field = now.slice(now.lastIndexOf(")") + 2).split(" ")[19];
  return field === undefined || started === "0" || field === started;
}

const TAIL_BYTES = 64 * 1024;

async function tail(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (!file) return "";
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read({ buffer: Buffer.alloc(length), length, position: size - length });
    return buffer.toString("utf8").replaceAll("\0", "");
  } finally {
    await file.close();
  }
}
