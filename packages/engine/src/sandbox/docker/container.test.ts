import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../sandbox.ts";
import { type ContainerRequest, containerOptions } from "./container.ts";
import { seccompProfile } from "./seccomp-profile.ts";

const request: ContainerRequest = {
  engine: { api: {} as never, kind: "docker", version: "1", rootless: false },
  image: { name: "some:image", id: "sha256:1", isHost: false },
  argv: ["/bin/echo", "a b"],
  directory: "src",
  environment: { GIVEN: "1" },
  tree: "/home/instance/tree",
  etc: new Map(),
  mounts: [{ source: "/opt/x", target: "/opt/y" }],
  output: { source: "/srv/out", target: "/srv/out" },
  hasProxy: false,
  limits: { ...DEFAULT_LIMITS, memoryBytes: 1000, diskBytes: 2000 },
  processes: 7,
  processors: 1.5,
  user: "995:994",
  seccomp: seccompProfile(),
  labels: { "bugstack.home": "h" },
};

describe("the options of a container", () => {
  const options = containerOptions(request);
  const host = options.HostConfig ?? {};

  it("give it no network, no privileges, no user of the host's root", () => {
    expect(options).toMatchObject({ NetworkDisabled: true, User: "995:994" });
    expect(host).toMatchObject({
      NetworkMode: "none",
      Privileged: false,
      CapDrop: ["ALL"],
      ReadonlyRootfs: true,
      IpcMode: "private",
    });
    for (const name of ["CapAdd", "Devices", "Binds", "PidMode", "VolumesFrom", "PortBindings", "Links"]) {
      expect(host).not.toHaveProperty(name);
    }
    expect(host.SecurityOpt?.[0]).toBe("no-new-privileges");
  });

  it("limit memory without swap, processes, processors, files and private folders", () => {
    expect(host).toMatchObject({
      Memory: 1000,
      MemorySwap: 1000,
      PidsLimit: 7,
      NanoCpus: 1.5e9,
      ShmSize: 2000,
    });
    expect(host.Ulimits).toContainEqual({ Name: "fsize", Soft: 2000, Hard: 2000 });
    for (const folder of Object.values(host.Tmpfs ?? {})) expect(folder).toContain("size=2000");
  });

  it("show only what is given, and let it change only the tree and the output folder", () => {
    const shown = (host.Mounts ?? []).map(({ Source, Target, ReadOnly }) => [Source, Target, ReadOnly]);
    expect(shown).toEqual([
      ["/home/instance/tree", "/workspace", false],
      ["/opt/x", "/opt/y", true],
      ["/srv/out", "/srv/out", false],
    ]);
  });

  it("show the machine's own system read-only in its empty image", () => {
    const mounts =
      containerOptions({ ...request, image: { name: "x", id: "sha256:2", isHost: true } }).HostConfig
        ?.Mounts ?? [];
    expect(mounts.find(({ Target }) => Target === "/usr")).toMatchObject({ Source: "/usr", ReadOnly: true });
    const writable = mounts.filter(({ ReadOnly }) => !ReadOnly).map(({ Target }) => Target);
    expect(writable).toEqual(["/workspace", "/srv/out"]);
  });

  it("are not made for folders outside of the tree, or mounts over the system", () => {
    expect(() => containerOptions({ ...request, directory: "../x" })).toThrow(/outside of the project/);
    const mounts = [{ source: "/x", target: "/usr" }];
    expect(() => containerOptions({ ...request, mounts })).toThrow(/mounted/);
  });

  it("map the user's own id in a rootless Podman", () => {
    const engine = { ...request.engine, kind: "podman", rootless: true } as const;
    expect(containerOptions({ ...request, engine }).HostConfig).toMatchObject({ UsernsMode: "keep-id" });
  });
});
