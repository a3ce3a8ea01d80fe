import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { git } from "./application.ts";

/** Where the demo keeps its parts: below the instance's home, because the checkout may be closed to other users. */
export interface DemoPlace {
  readonly home: string;
  /** Bare repository in which changes are reviewed and merged. */
  readonly repository: string;
  /** Checkout that "production" runs from. */
  readonly application: string;
  readonly stateFile: string;
  readonly serviceLog: string;
  readonly serverLog: string;
  /** Commit that is in production when the demo begins. */
  readonly commit: string;
}

const EXAMPLE = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
  "..",
  "..",
  "..",
  "examples",
  "fastapi-jwt",
);
const AUTHOR = ["-c", "user.name=Orders team", "-c", "user.email=orders@example.invalid"] as const;

/** Lays out a fresh production: the example service in a repository of its own and checked out to run. */
export async function layOut(home: string): Promise<DemoPlace> {
  const scene = path.join(home, "demo");
  const place = {
    home,
    repository: path.join(scene, "orders.git"),
    application: path.join(scene, "orders"),
    stateFile: path.join(scene, "service.json"),
    serviceLog: path.join(scene, "service.log"),
    serverLog: path.join(scene, "server.log"),
  };
  await rm(scene, { recursive: true, force: true });
  await mkdir(scene, { recursive: true, mode: 0o755 });
  await cp(EXAMPLE, place.application, { recursive: true, filter: isSource });
  await git(scene, ["init", "--quiet", "--initial-branch=main", place.application]);
  await git(place.application, ["add", "--all"]);
  await git(place.application, [...AUTHOR, "commit", "--quiet", "--message", "Orders service 1.4.0"]);
  await git(place.application, ["tag", "v1.4.0"]);
  await git(scene, ["clone", "--quiet", "--bare", place.application, place.repository]);
  const commit = await git(place.application, ["rev-parse", "HEAD"]);
  return { ...place, commit };
}

function isSource(file: string): boolean {
  return !/(^|\/)(__pycache__|\.venv|\.pytest_cache|\.git)(\/|$)/.test(file.slice(EXAMPLE.length));
}
