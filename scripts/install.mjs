// Brings a fresh clone to life: installs the npm packages when they are absent or older than the lockfile.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "node_modules", ".bugstack-lockfile");

/** Installs what package-lock.json names, once per lockfile. Ends the process with one clear sentence when it cannot. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20)
    fail(
      `bugstack needs Node 20 or later to start; this is ${process.version}. Install a newer Node and run the command again.`,
    );
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the npm packages of package-lock.json …");
  const started = Date.now();
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  // A living checkout is brought up to date in place: `ci` would pull the packages from under running processes.
  const verb = existsSync(path.join(root, "node_modules")) ? "install" : "ci";
  const result = spawnSync(npm[0], [...npm.slice(1), verb, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (result.status !== 0) {
    fail(
      "The npm packages could not be installed (see above). Check the network and the registry settings, then run the command again.",
    );
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** The Node that everything runs under. */
export function pinnedNode() {
  const binary = path.join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  return existsSync(binary) ? binary : process.execPath;
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
