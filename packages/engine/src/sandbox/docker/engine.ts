import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import Docker from "dockerode";
import { z } from "zod";
import { EngineError } from "../../error.ts";

/** A container engine that answers on this machine. */
export interface ContainerEngine {
  readonly api: Docker;
  readonly kind: "docker" | "podman";
  readonly version: string;
  /** It runs without root: what is root inside is the engine's user outside. */
  readonly rootless: boolean;
}

const Version = z.object({
  Version: z.string(),
  Components: z.array(z.object({ Name: z.string() })).catch([]),
});
const Info = z.object({ SecurityOptions: z.array(z.string()).nullish() });

const ANSWER_TIMEOUT_MS = 5_000;
const REMEDY = "Start Docker or Podman, or name its socket in DOCKER_HOST (unix:///path/to/socket)";

/** The engine that DOCKER_HOST names, else the first whose socket is at a usual place. @throws EngineError `sandbox_unavailable` */
export async function findEngine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ContainerEngine> {
  const places = sockets(environment);
  const reasons: string[] = [];
  for (const socketPath of places.filter((path) => existsSync(path))) {
    try {
      return await describe(new Docker({ socketPath, timeout: ANSWER_TIMEOUT_MS }), socketPath);
    } catch (error) {
      reasons.push(`${socketPath}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new EngineError(
    "sandbox_unavailable",
    reasons.length > 0
      ? `No container engine answers (${reasons.join("; ")})`
      : `There is no container engine's socket (looked at ${places.join(", ")})`,
    { remedy: REMEDY },
  );
}

function sockets(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = environment.DOCKER_HOST;
  if (named) {
    const path = /^unix:\/\/(\/.*)$/.exec(named)?.[1];
    if (path !== undefined) return [path];
    // Folders of this machine are shown in the containers: an engine elsewhere has them not.
    throw new EngineError("sandbox_unavailable", `DOCKER_HOST is ${named}, an engine on another machine`, {
      remedy: "Use an engine of this machine: DOCKER_HOST=unix:///path/to/socket",
    });
  }
  const home = environment.HOME ?? homedir();
  const runtime = environment.XDG_RUNTIME_DIR;
  return [
    "/var/run/docker.sock",
    ...(runtime ? [join(runtime, "docker.sock"), join(runtime, "podman/podman.sock")] : []),
    join(home, ".docker/run/docker.sock"),
    ...(process.getuid?.() === 0 ? ["/run/podman/podman.sock"] : []),
  ];
}

async function describe(asked: Docker, socketPath: string): Promise<ContainerEngine> {
  const version = Version.parse(await asked.version());
  const info = Info.parse(await asked.info());
  return {
    // Without a time limit: a container may run for long without a word.
    api: new Docker({ socketPath }),
    kind: version.Components.some(({ Name }) => /podman/i.test(Name)) ? "podman" : "docker",
    version: version.Version,
    rootless: (info.SecurityOptions ?? []).some((option) => /\brootless\b/.test(option)),
  };
}
