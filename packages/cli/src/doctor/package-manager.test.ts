import { describe, expect, it } from "vitest";
import { packageManager } from "./package-manager.ts";

describe("packageManager", () => {
  it.each([
    ["apt-get", "apt-get install -y -q --no-install-recommends bubblewrap python3 python3-venv"],
    ["dnf", "dnf install -y bubblewrap python3"],
    ["apk", "apk add --no-cache bubblewrap python3"],
    ["pacman", "pacman -S --noconfirm --needed bubblewrap python"],
    ["zypper", "zypper --non-interactive install bubblewrap python3"],
  ])("%s installs the parts under its own names", (name, expected) => {
    expect(packageManager(name)?.install(["bubblewrap", "python"]).at(-1)?.join(" ")).toBe(expected);
  });

  it("knows no other", () => {
    expect(packageManager("constructor")).toBeNull();
  });
});
