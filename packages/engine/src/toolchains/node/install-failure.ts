import { EngineError } from "../../error.ts";
import type { Refusal } from "../../sandbox/network/forward-proxy.ts";
import type { SandboxResult } from "../../sandbox/sandbox.ts";
import { refusalFailure } from "../install-network.ts";
import { describeEnd } from "../test-records.ts";

/** What package managers complain about, and what people can do. The first pattern that matches counts. */
const CAUSES: readonly {
  readonly pattern: RegExp;
  readonly sentence: (found: string) => string;
  readonly remedy: string;
}[] = [
  {
    pattern: /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT/,
    sentence: () => "the package registry cannot be reached",
    remedy: "Check the network, the proxy and the registry in .npmrc.",
  },
  {
    pattern: /UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|SELF_SIGNED_CERT|CERT_HAS_EXPIRED/,
    sentence: () => "the package registry's certificate is not accepted",
    remedy: "Set NODE_EXTRA_CA_CERTS to the certificates that your network needs.",
  },
  {
    pattern: /\bE40[13]\b|ERR_PNPM_FETCH_40[13]|YN0041/,
    sentence: () => "the package registry asks for credentials",
    remedy:
      "Allow credentials for the installation, or install the dependencies in the checkout (node_modules).",
  },
  {
    pattern:
      /(?:\bE404\b|ERR_PNPM_FETCH_404)[\s\S]*?(?:'|GET [^\s]*\/)((?:@[\w.-]+(?:\/|%2[Ff]))?[\w.-]+)(?:@[^']*)?['\s:]/,
    sentence: (name) => `the registry does not know ${name}`,
    remedy: "Check the name and version, and the registry in .npmrc.",
  },
  {
    pattern: /No matching version found for ([^\s.]+(?:\.[^\s.]+)*)|ERR_PNPM_NO_MATCHING_VERSION/,
    sentence: (name) => `no version satisfies ${name || "a requirement"}`,
    remedy: "Check the versions in package.json, and that the registry offers them.",
  },
  {
    pattern:
      /can only install packages when your package.json and package-lock.json|ERR_PNPM_OUTDATED_LOCKFILE|YN0028|Your lockfile needs to be updated/,
    sentence: () => "the lock file does not fit package.json",
    remedy: "Update the lock file and commit it.",
  },
  {
    pattern: /\bERESOLVE\b/,
    sentence: () => "the requirements contradict one another",
    remedy: "Make the versions in package.json agree.",
  },
  {
    pattern: /npm error command failed|ELIFECYCLE|gyp ERR!|YN0009/,
    sentence: () => "the script of a package failed",
    remedy:
      "Install what it needs (a compiler, Python), or install the dependencies in the checkout (node_modules).",
  },
  {
    pattern: /ENOSPC/,
    sentence: () => "the disk is full",
    remedy: "Free space in BUGSTACK_HOME.",
  },
];

const LONGEST_TAIL = 600;

export function installFailure(result: SandboxResult, refusals: readonly Refusal[] = []): EngineError {
  const output = `${result.stdout}\n${result.stderr}`;
  const refused = refusalFailure(refusals, output);
  if (refused) return refused;
  const cause = new Error(output.trim().slice(-LONGEST_TAIL));
  for (const { pattern, sentence, remedy } of CAUSES) {
    const found = pattern.exec(output);
    if (found) {
      const why = sentence(found.slice(1).find(Boolean) ?? "");
      return new EngineError("environment_failed", `The dependencies could not be installed: ${why}`, {
        remedy,
        cause,
      });
    }
  }
  const why =
    result.ended === "exit"
      ? `the package manager ended with exit code ${result.exitCode}`
      : describeEnd(result);
  return new EngineError("environment_failed", `The dependencies could not be installed: ${why}`, {
    remedy: "Read the package manager's output, or install the dependencies in the checkout (node_modules).",
    cause,
  });
}
