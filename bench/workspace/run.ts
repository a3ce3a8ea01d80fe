// `npm run bench:workspace [-- --files 20000 --rounds 5]`: a private, writable view of a large repository by the sandbox's
// overlay, against a plain copy and a git worktree.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chooseSandbox, type SandboxWorkspace } from "@bugstack/engine";

const FILES_PER_FOLDER = 50;
const FILE_BYTES = 2_000;

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "20000" },
    rounds: { type: "string", default: "5" },
  },
});
const files = Number(values.files);
const rounds = Number(values.rounds);
const scratch = mkdtempSync(join(tmpdir(), "bugstack-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const home = join(scratch, "home");
mkdirSync(home, { mode: 0o711 });
execFileSync("chmod", ["711", scratch]);

const base = join(scratch, "base");
for (let index = 0; index < files; index += 1) {
  const folder = join(base, `package${Math.floor(index / FILES_PER_FOLDER)}`);
  if (index % FILES_PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `module${index}.py`), `# ${index}\n`.padEnd(FILE_BYTES, "x = 1\n"));
}
const repository = join(scratch, "repository");
execFileSync("cp", ["-a", base, repository]);
git("init", "--quiet");
git("add", "--all");
git("-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "--quiet", "-m", "all");

const sandbox = await chooseSandbox({ home });
const owner = await sandbox.owner();
if (owner && process.getuid?.() === 0) execFileSync("chown", ["-R", `${owner.uid}:${owner.gid}`, base]);

function git(...argv: string[]): void {
  execFileSync("git", argv, { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
}

interface Way {
  readonly name: string;
  make(round: number): Promise<void> | void;
  remove(round: number): Promise<void> | void;
}

let workspace: SandboxWorkspace | null = null;
const edit = new Map([["package0/module0.py", Buffer.from("x = 2\n")]]);
const place = (kind: string, round: number): string => join(scratch, `${kind}-${round}`);

const WAYS: readonly Way[] = [
  {
    name: "overlay, new",
    async make() {
      workspace = await sandbox.prepare({ directory: base });
      await workspace.write(edit);
    },
    async remove() {
      await workspace?.dispose();
    },
  },
  {
    name: "overlay, restored",
    async make(round) {
      if (round === 0) workspace = await sandbox.prepare({ directory: base });
      if (!(await workspace?.restore())) throw new Error("this sandbox cannot restore a tree");
      await workspace?.write(edit);
    },
    async remove(round) {
      if (round === rounds - 1) await workspace?.dispose();
    },
  },
  {
    name: "copy",
    make(round) {
      execFileSync("cp", ["-a", "--reflink=auto", base, place("copy", round)]);
      writeFileSync(join(place("copy", round), "package0/module0.py"), "x = 2\n");
    },
    remove(round) {
      execFileSync("rm", ["-rf", place("copy", round)]);
    },
  },
  {
    name: "git worktree",
    make(round) {
      git("worktree", "add", "--quiet", "--detach", place("worktree", round));
      writeFileSync(join(place("worktree", round), "package0/module0.py"), "x = 2\n");
    },
    remove: (round) => git("worktree", "remove", "--force", place("worktree", round)),
  },
];

const figures: { name: string; make: number; remove: number }[] = [];
for (const way of WAYS) {
  const made: number[] = [];
  const removed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await way.make(round);
    const between = performance.now();
    await way.remove(round);
    made.push(between - start);
    removed.push(performance.now() - between);
  }
  figures.push({ name: way.name, make: median(made), remove: median(removed) });
}

const { detail } = { detail: "", ...(await sandbox.check()) };
console.log(`${files} files, median of ${rounds} rounds; ${detail}`);
console.log(`${"way".padEnd(18)} ready ms  removed ms  ratio`);
const [first] = figures;
for (const { name, make, remove } of figures) {
  const ratio = make / (first?.make ?? make);
  console.log(
    `${name.padEnd(18)} ${make.toFixed(1).padStart(8)}  ${remove.toFixed(1).padStart(10)}  ${ratio.toFixed(1).padStart(5)}`,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
