import { execFileSync } from "node:child_process";
import { createVerify, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import type { FakeWorld } from "./fake-world.ts";

/** Whether a token is a JWT as the App's own key signs it, good now and for at most ten minutes. */
export function isAppJwt(world: FakeWorld, token: string): boolean {
  const [head = "", claims = "", signature = ""] = token.split(".");
  const verified = createVerify("RSA-SHA256")
    .update(`${head}.${claims}`)
    .verify(world.app.publicKey, signature, "base64url");
  if (!verified) return false;
  const { iat, exp, iss } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, number>;
  const now = Date.now() / 1_000;
  return (
    Number(iss) === world.app.id && (iat ?? 0) <= now && (exp ?? 0) > now && (exp ?? 0) - (iat ?? 0) <= 600
  );
}

/** Stores an object and returns its hash. */
export function writeObject(world: FakeWorld, type: string, content: Buffer): string {
  return gitWithInput(world, ["hash-object", "-w", "-t", type, "--stdin"], content);
}

/** The tree of `base` with entries laid over it. */
export function buildTree(
  world: FakeWorld,
  base: string,
  entries: readonly { path: string; mode: string; sha: string | null }[],
): string {
  const index = `${world.repository}/fake-index-${randomBytes(6).toString("hex")}`;
  const environment = { GIT_INDEX_FILE: index };
  try {
    gitWithInput(world, ["read-tree", base], Buffer.alloc(0), environment);
    const lines = entries
      .map(({ path, mode, sha }) => `${sha ? mode : "0"} ${sha ?? "0".repeat(40)}\t${path}\n`)
      .join("");
    gitWithInput(world, ["update-index", "--index-info"], Buffer.from(lines), environment);
    return gitWithInput(world, ["write-tree"], Buffer.alloc(0), environment);
  } finally {
    rmSync(index, { force: true });
  }
}

function gitWithInput(
  world: FakeWorld,
  args: readonly string[],
  input: Buffer,
  environment: Record<string, string> = {},
): string {
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", ...environment };
  return execFileSync("git", ["--git-dir", world.repository, ...args], {
    input,
    env,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  }).trim();
}
