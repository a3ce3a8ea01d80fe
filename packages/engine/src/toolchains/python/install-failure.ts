import { EngineError } from "../../error.ts";
import type { Refusal } from "../../sandbox/network/forward-proxy.ts";
import type { SandboxResult } from "../../sandbox/sandbox.ts";
import { refusalFailure } from "../install-network.ts";
import { describeEnd } from "../test-records.ts";

/** Why an installation failed, as far as another interpreter could change it. */
export type InstallFault = "interpreter" | "other";

export interface InstallFailure {
  readonly fault: InstallFault;
  readonly error: EngineError;
}

/** What pip complains about, and what people can do about it. The first pattern that matches counts. */
const CAUSES: readonly {
  readonly pattern: RegExp;
  readonly fault: InstallFault;
  readonly sentence: (found: string) => string;
  readonly remedy: string;
}[] = [
  {
    pattern:
      /(?:Temporary failure in name resolution|Name or service not known|Network is unreachable|Connection refused|NewConnectionError|ProxyError|Max retries exceeded)/,
    fault: "other",
    sentence: () => "the package registry cannot be reached",
    remedy: "Check the network, the proxy and the index in pip's settings (pip.conf, PIP_INDEX_URL).",
  },
  {
    pattern: /(?:CERTIFICATE_VERIFY_FAILED|SSLError)/,
    fault: "other",
    sentence: () => "the package registry's certificate is not accepted",
    remedy: "Set PIP_CERT or SSL_CERT_FILE to the certificates that your network needs.",
  },
  {
    pattern: /(?:401 Client Error|403 Client Error|Authentication required)/,
    fault: "other",
    sentence: () => "the package registry asks for credentials",
    remedy:
      "Allow credentials for the installation, or prepare an environment (.venv) that already satisfies the project.",
  },
  {
    pattern: /Package '?([\w.-]+)'? requires a different Python/,
    fault: "interpreter",
    sentence: (name) => `${name} does not support this version of Python`,
    remedy: "Install a version of Python that the project supports, or name it with requires-python.",
  },
  {
    // pip lists what it passed over: with another interpreter one of these may do.
    pattern: /require a different python version[\s\S]*No matching distribution found for ([^\s(]+)/i,
    fault: "interpreter",
    sentence: (name) => `no package satisfies ${name} with this version of Python`,
    remedy: "Install a version of Python that the project supports, or name it with requires-python.",
  },
  {
    pattern: /No matching distribution found for ([^\s(]+)/,
    fault: "other",
    sentence: (name) => `no package satisfies ${name}`,
    remedy: "Check the name and version, and that the registry offers them for this version of Python.",
  },
  {
    pattern:
      /(?:ResolutionImpossible|Cannot install ([\w.-]+)[^\n]* because these package versions have conflicting)/,
    fault: "other",
    sentence: () => "the requirements contradict one another",
    remedy: "Make the versions in the requirements agree.",
  },
  {
    pattern:
      /(?:Failed (?:building|to build)(?: installable wheels for)?(?: wheel for)? ([\w.-]+)|metadata-generation-failed|subprocess-exited-with-error)/,
    fault: "interpreter",
    sentence: (name) => (name ? `${name} could not be built` : "a package could not be built"),
    remedy:
      "Install what its build needs (a compiler, headers), or prepare an environment (.venv) that already has it.",
  },
  {
    pattern: /No space left on device/,
    fault: "other",
    sentence: () => "the disk is full",
    remedy: "Free space in BUGSTACK_HOME.",
  },
];

const LONGEST_TAIL = 600;

/** One sentence on a failed installation, with the end of the installer's own words as the cause. */
export function installFailure(result: SandboxResult, refusals: readonly Refusal[]): InstallFailure {
  const output = `${result.stdout}\n${result.stderr}`;
  const refused = refusalFailure(refusals, output);
  if (refused) return { fault: "other", error: refused };
  const tail = output.trim().slice(-LONGEST_TAIL);
  for (const { pattern, fault, sentence, remedy } of CAUSES) {
    const found = pattern.exec(output);
    if (found) return { fault, error: failed(sentence(found.slice(1).find(Boolean) ?? ""), remedy, tail) };
  }
  const why =
    result.ended === "exit" ? `the installer ended with exit code ${result.exitCode}` : describeEnd(result);
  return {
    fault: "other",
    error: failed(why, "Read the installer's output, or prepare an environment (.venv).", tail),
  };
}

function failed(why: string, remedy: string, tail: string): EngineError {
  return new EngineError("environment_failed", `The dependencies could not be installed: ${why}`, {
    remedy,
    cause: new Error(tail),
  });
}
