import { EngineError } from "../error.ts";
import type { Environment, PrepareContext } from "./toolchain.ts";

const SECONDS = 20;
/** Programs that start another one in the project's environment, which we have prepared ourselves: they need not be there. */
const WRAPPERS = [
  ["uv", "run"],
  ["poetry", "run"],
  ["pdm", "run"],
  ["pipenv", "run"],
  ["rye", "run"],
  ["npx"],
  ["pnpm", "exec"],
  ["yarn", "exec"],
  ["env"],
  ["cross-env"],
];
/** What a shell does itself or takes as the beginning of something longer. */
const SHELL_WORDS = /^(?:if|for|while|until|case|\[|\[\[|!|\{|\(|export|set|source|\.|exec|time|eval)$/;

/** Some shells take any file with a `/` in its path for a command. */
const IS_PROGRAM = 'case "$1" in */*) test -f "$1" && test -x "$1";; *) command -v -- "$1";; esac';

/** The program that a command starts first; null where only a shell can tell. */
export function programOf(command: string): string | null {
  let words = command.trim().split(/\s+/);
  for (let first = words[0]; first !== undefined && /^[A-Za-z_]\w*=\S*$/.test(first); first = words[0]) {
    if (/["'`$]/.test(first)) return null;
    words = words.slice(1);
  }
  for (const wrapper of WRAPPERS) {
    if (wrapper.every((word, index) => words[index] === word)) words = words.slice(wrapper.length);
  }
  const program = words.find((word) => !word.startsWith("-") && !/^[A-Za-z_]\w*=\S*$/.test(word)) ?? "";
  const plain = program.replace(/;+$/, "");
  return /^[\w./+@-]+$/.test(plain) && !SHELL_WORDS.test(plain) ? plain : null;
}

/**
 * Refuses a test command whose program is nowhere: a run of something else would say nothing of it. For commands that
 * are run as they stand; of the others the toolchain starts the runner itself.
 * @throws EngineError `bad_input`.
 */
export async function requireTestProgram(
  environment: Environment,
  { tree, sandbox, signal }: Pick<PrepareContext, "tree" | "sandbox" | "signal">,
): Promise<void> {
  const { testCommand, root } = environment.detection;
  const program = testCommand === null ? null : programOf(testCommand);
  if (testCommand === null || program === null) return;
  const modules = environment.treeMounts ?? [];
  const folders = [
    ...modules.map(({ source }) => `${source}/.bin`),
    environment.variables.PATH ?? "/usr/bin:/bin",
  ];
  const workspace = await sandbox.prepare({ directory: tree.directory });
  try {
    const result = await workspace.exec({
      argv: ["/bin/sh", "-c", IS_PROGRAM, "sh", program],
      directory: root,
      environment: { ...environment.variables, PATH: folders.join(":") },
      mounts: [...environment.mounts, ...modules.map(({ source }) => ({ source, target: source }))],
      limits: { seconds: SECONDS },
      ...(signal ? { signal } : {}),
    });
    if (result.ended === "exit" && result.exitCode !== 0) throw absent(testCommand, program);
  } finally {
    await workspace.dispose();
  }
}

function absent(command: string, program: string): EngineError {
  return new EngineError(
    "bad_input",
    `The test command \`${command}\` cannot be run: there is no program ${program} in the project's environment`,
    {
      remedy: program.includes("/")
        ? `Check that ${program} is part of the repository and executable`
        : "Correct the command, or add what brings the program to the project's dependencies",
    },
  );
}
