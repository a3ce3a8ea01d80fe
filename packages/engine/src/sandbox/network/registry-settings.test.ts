import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RegistrySettings, registrySettings } from "./registry-settings.ts";

describe("registrySettings", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "bugstack-registry-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function put(path: string, text: string): string {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  }
  function settings(environment: NodeJS.ProcessEnv = {}, allowCredentials = false): RegistrySettings {
    return registrySettings({
      home: join(root, "home"),
      machine: join(root, "machine"),
      environment: {
        HOME: root,
        ...(allowCredentials ? { BUGSTACK_INSTALL_CREDENTIALS: "allow" } : {}),
        ...environment,
      },
    });
  }
  function mounted(given: RegistrySettings, target: string): string | null {
    const mount = given.mounts.find((candidate) => candidate.target === target);
    return mount === undefined ? null : readFileSync(mount.source, "utf8");
  }

  it("passes indexes on, and nothing else", () => {
    const passed = {
      PIP_INDEX_URL: "https://index.example/simple",
      npm_config_registry: "https://npm.example/",
      "npm_config_@acme:registry": "https://acme.example/",
      UV_DEFAULT_INDEX: "https://index.example/simple",
    };
    const kept = {
      npm_config_prefix: "/usr",
      npm_config_cache: "/root/.npm",
      AWS_SECRET_ACCESS_KEY: "x",
      PIP_TARGET: "/x",
      HTTPS_PROXY: "http://proxy:3128",
      npm_config_noproxy: "localhost",
    };
    expect(settings({ ...passed, ...kept }).variables).toEqual(passed);
  });

  it("keeps the operator's proxies outside, whoever is told of them", () => {
    const variables = { HTTPS_PROXY: "http://a:1", https_proxy: "http://b:2", NO_PROXY: "localhost" };
    expect(settings(variables).upstream).toEqual({ https: "http://b:2", http: null, except: "localhost" });
    expect(settings({ all_proxy: "c:3" }).upstream).toMatchObject({ https: "c:3", http: "c:3" });
    put(".npmrc", "https-proxy = http://user:secret@d:4\nnoproxy=x.example\nproxy=null\nfund=false\n");
    const given = settings();
    expect(given.upstream).toEqual({ https: "http://user:secret@d:4", http: null, except: "x.example" });
    expect(mounted(given, "/home/sandbox/.npmrc")).toBe("fund=false\n");
  });

  it("tells which hosts the settings name", () => {
    put("machine/etc/npmrc", "registry=https://all.example/\n");
    put(
      ".npmrc",
      "registry=https://npm.example/\n# https://old.example/\n@acme:registry=http://acme.example:81\n",
    );
    put(".config/pip/pip.conf", "[global]\nextra-index-url =\n  https://user:secret@index.example/simple\n");
    const given = settings({
      PIP_FIND_LINKS: "https://links.example/ /opt",
      HTTPS_PROXY: "http://proxy.example:3128",
      BUGSTACK_INSTALL_HOSTS: "more.example:8443, https://further.example/x",
    });
    const names = given.hosts.map(({ host, port }) => `${host}:${port}`);
    expect(names.sort()).toEqual([
      "acme.example:81",
      "all.example:443",
      "further.example:443",
      "index.example:443",
      "links.example:443",
      "more.example:8443",
      "npm.example:443",
    ]);
    expect(given.names).toEqual({ python: true, npm: true });
    expect(() => settings({ BUGSTACK_INSTALL_HOSTS: "a/b" })).toThrow(/BUGSTACK_INSTALL_HOSTS/);
  });

  it("takes credentials out unless they are allowed", () => {
    const environment = {
      PIP_INDEX_URL: "https://user:secret@index.example/simple",
      "npm_config_//npm.example/:_authToken": "secret",
    };
    put(".npmrc", "registry=https://npm.example/\n//npm.example/:_authToken=secret\n_password=secret\n");
    put(
      ".config/pip/pip.conf",
      "[global]\nindex-url = https://user:secret@index.example/simple\ntimeout = 9\n",
    );
    const clean = settings(environment);
    expect(clean.variables).toEqual({ PIP_INDEX_URL: "https://index.example/simple" });
    expect(mounted(clean, "/home/sandbox/.npmrc")).toBe("registry=https://npm.example/\n");
    expect(mounted(clean, "/home/sandbox/.config/pip/pip.conf")).toBe(
      "[global]\nindex-url = https://index.example/simple\ntimeout = 9\n",
    );
    const full = settings(environment, true);
    expect(full.variables).toMatchObject(environment);
    expect(mounted(full, "/home/sandbox/.npmrc")).toContain("_authToken=secret");
  });

  it("brings certificates along, from variables and from configuration files", () => {
    const bundle = put("certs/ca.pem", "certificate");
    put(".npmrc", `cafile=${bundle}\n`);
    const given = settings({ NODE_EXTRA_CA_CERTS: bundle, SSL_CERT_FILE: join(root, "absent.pem") });
    expect(given.variables).toEqual({ NODE_EXTRA_CA_CERTS: "/etc/registries/NODE_EXTRA_CA_CERTS" });
    expect(mounted(given, "/etc/registries/NODE_EXTRA_CA_CERTS")).toBe("certificate");
    expect(mounted(given, bundle)).toBe("certificate");
  });

  it("has a fingerprint that changes with what it says", () => {
    const first = settings().fingerprint;
    put(".npmrc", "registry=https://npm.example/\n");
    const second = settings().fingerprint;
    expect(second).not.toBe(first);
    expect(settings().fingerprint).toBe(second);
  });

  it("keeps copies readable for the sandbox's user", () => {
    put(".npmrc", "registry=https://npm.example/\n");
    const source = settings().mounts.find(({ target }) => target === "/home/sandbox/.npmrc")?.source ?? "";
    expect(statSync(source).mode & 0o004).toBe(0o004);
  });
});
