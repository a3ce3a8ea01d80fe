import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { EngineError } from "../../error.ts";
import type { ReadOnlyMount } from "../sandbox.ts";
import { type Target, targetsIn, targetsNamed } from "./allowed-hosts.ts";
import {
  certificatesIn,
  configurationFiles,
  proxyLinesOf,
  resolved,
  withoutComments,
  withoutCredentialLines,
  withoutCredentials,
  withoutProxyLines,
} from "./configuration-files.ts";
import { configuredProxies, isProxyVariable } from "./configured-proxies.ts";
import type { UpstreamProxies } from "./upstream-proxy.ts";

/**
 * How the operator's machine reaches package registries: indexes, proxies and certificates, as its package managers
 * read them. For the install phase only.
 */
export interface RegistrySettings {
  readonly variables: Readonly<Record<string, string>>;
  readonly mounts: readonly ReadOnlyMount[];
  /** Changes when any setting changes: a part of the key of a built environment. */
  readonly fingerprint: string;
  /** Every place that the settings name by a URL: registries, indexes, pages of links. */
  readonly hosts: readonly Target[];
  /** The operator's own proxies. They stay outside. */
  readonly upstream: UpstreamProxies;
  /** Whether an index of Python packages, or a registry of npm's, is named at all. */
  readonly names: { readonly python: boolean; readonly npm: boolean };
}

export interface RegistrySettingsOptions {
  /** Where cleaned copies of configuration files are put. */
  readonly home: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Folder below which the machine's own `etc` and `usr` lie. */
  readonly machine?: string;
}

/** More hosts that installations may reach: names, `name:port` or URLs, with commas or spaces between them. */
export const HOSTS_SETTING = "BUGSTACK_INSTALL_HOSTS";
/** `allow`: tokens and passwords of private registries go into the install phase, where packages' scripts can read them. */
export const CREDENTIALS_SETTING = "BUGSTACK_INSTALL_CREDENTIALS";

const PYTHON_INDEX_VARIABLES =
  /^(?:PIP_(?:(?:EXTRA_)?INDEX_URL|FIND_LINKS)|UV_(?:(?:EXTRA_)?INDEX_URL|INDEX|DEFAULT_INDEX|FIND_LINKS))$/;
const NPM_REGISTRY_VARIABLES = /^(?:npm_config_(?:registry|@[\w.-]+:registry)|YARN_NPM_REGISTRY_SERVER)$/i;
/** Other variables that are passed on; an allow-list, because `npm run` sets many that speak of the host's paths. */
const VARIABLES = [
  /^PIP_(?:TRUSTED_HOST|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES)$/i,
  /^npm_config_(?:strict_ssl|fetch_retries|fetch_timeout)$/i,
  /^UV_(?:INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|HTTP_TIMEOUT)$/,
  /^YARN_ENABLE_STRICT_SSL$/,
  PYTHON_INDEX_VARIABLES,
  NPM_REGISTRY_VARIABLES,
];
const CREDENTIAL_VARIABLES = [
  /^npm_config_\/\/.*:_(?:authToken|auth|password)$/i,
  /^YARN_NPM_AUTH_(?:TOKEN|IDENT)$/,
];
/** Variables that name a file or folder with certificates. */
const CERTIFICATE_VARIABLES = [
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "NODE_EXTRA_CA_CERTS",
  "PIP_CERT",
  "npm_config_cafile",
  "YARN_HTTPS_CA_FILE_PATH",
];
const PYTHON_INDEX_LINE = /^\s*(?:extra-)?(?:index-url|find-links|url)\s*=/m;
const NPM_REGISTRY_LINE = /^\s*"?(?:(?:@[\w.-]+:)?registry|npmRegistryServer)"?\s*[=:\s]/m;
/** What the sandbox's profile shows by itself. */
const VISIBLE = ["/usr/", "/etc/ssl/", "/etc/pki/", "/etc/ca-certificates/"];
const INNER_FOLDER = "/etc/registries";

/** @throws EngineError `bad_input` when a setting of ours cannot be understood. */
export function registrySettings(options: RegistrySettingsOptions): RegistrySettings {
  const environment = options.environment ?? process.env;
  const allowCredentials = environment[CREDENTIALS_SETTING] === "allow";
  const variables: Record<string, string> = {};
  const mounts = new Map<string, string>();
  const texts: string[] = [];
  const proxyLines = [];

  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === "" || isProxyVariable(name)) continue;
    if (VARIABLES.some((pattern) => pattern.test(name))) {
      variables[name] = allowCredentials ? value : withoutCredentials(value);
    } else if (allowCredentials && CREDENTIAL_VARIABLES.some((pattern) => pattern.test(name))) {
      variables[name] = value;
    }
  }
  for (const folder of localLinks(variables)) mounts.set(folder, folder);
  for (const name of CERTIFICATE_VARIABLES) {
    const source = resolved(environment[name]);
    if (source === null) continue;
    const target = isVisible(source) ? source : `${INNER_FOLDER}/${name}`;
    if (target !== source) mounts.set(target, source);
    variables[name] = target;
  }
  for (const { target, text, variable } of configurationFiles(environment, options.machine ?? "/")) {
    proxyLines.push(...proxyLinesOf(text));
    const plain = withoutProxyLines(text);
    const passed = allowCredentials ? plain : withoutCredentialLines(plain);
    texts.push(passed);
    mounts.set(target, keepCopy(options.home, target, passed));
    if (variable !== null) variables[variable] = target;
    for (const certificate of certificatesIn(passed)) {
      if (!isVisible(certificate)) mounts.set(certificate, certificate);
    }
  }
  const named = [
    ...Object.entries(variables)
      .filter(([name]) => PYTHON_INDEX_VARIABLES.test(name) || NPM_REGISTRY_VARIABLES.test(name))
      .map(([, value]) => value),
    ...texts.map(withoutComments),
  ];
  const hasVariable = (pattern: RegExp) => Object.keys(variables).some((name) => pattern.test(name));
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([Object.entries(variables).toSorted(), texts]))
    .digest("hex");
  return {
    variables,
    mounts: [...mounts].map(([target, source]) => ({ source, target })),
    fingerprint,
    hosts: [...named.flatMap(targetsIn), ...furtherHosts(environment[HOSTS_SETTING] ?? "")],
    upstream: configuredProxies(environment, proxyLines),
    names: {
      python: hasVariable(PYTHON_INDEX_VARIABLES) || texts.some((text) => PYTHON_INDEX_LINE.test(text)),
      npm: hasVariable(NPM_REGISTRY_VARIABLES) || texts.some((text) => NPM_REGISTRY_LINE.test(text)),
    },
  };
}

function furtherHosts(list: string): readonly Target[] {
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((name) => {
      const targets = targetsNamed(name);
      if (targets !== null) return targets;
      throw new EngineError("bad_input", `${HOSTS_SETTING} holds ${JSON.stringify(name)}, which is no host`, {
        remedy: "Write names of hosts, name:port or https URLs, with commas between them.",
      });
    });
}

/** Folders with package files that pip and uv are told of. */
function localLinks(variables: Readonly<Record<string, string>>): readonly string[] {
  const words = ["PIP_FIND_LINKS", "UV_FIND_LINKS"].flatMap((name) => variables[name]?.split(/[\s,]+/) ?? []);
  return words.filter((word) => isAbsolute(word) && !isVisible(word) && resolved(word) === word);
}

function isVisible(path: string): boolean {
  return VISIBLE.some((folder) => path.startsWith(folder));
}

/** The copy is named by its content: equal settings share it, and a running install keeps the one it began with. */
function keepCopy(home: string, target: string, text: string): string {
  const folder = join(home, "registry-settings");
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const path = join(folder, `${basename(target)}-${digest}`);
  // Readable for the sandbox's user; its folder can be entered but not listed.
  writeFileSync(path, text, { mode: 0o644 });
  return path;
}
