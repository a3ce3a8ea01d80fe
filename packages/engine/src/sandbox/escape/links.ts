import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type EscapeGround, SECRET } from "./ground.ts";

/** Links that lead elsewhere, or that change while we look. */
export function testLinks(ground: EscapeGround): void {
  const { shell } = ground;

  describe("links", () => {
    it("a hard link does not carry a change into the base", async () => {
      await shell("ln README.md alias && echo evil >> alias; ln /etc/passwd stolen; ln /usr/bin/env stolen2");
      expect(readFileSync(join(ground.base, "README.md"), "utf8")).toBe("hello\n");
      await ground.workspace.write(new Map([["alias", Buffer.from("ours\n")]]));
      expect(Buffer.from((await ground.workspace.read("README.md")) ?? []).toString()).toBe("hello\nevil\n");
    });

    it("a link that changes while we look leads nowhere", async () => {
      const outside = join(ground.home, "outside");
      mkdirSync(join(outside, "d"), { recursive: true });
      writeFileSync(join(outside, "d/secret"), SECRET);
      const flipping = shell(
        `mkdir -p real/d; echo fine > real/d/secret; while true; do ln -sfn real way; ln -sfn ${outside} way; ln -sfn /proc/self/root${outside} way; rm way; mkdir -p way/d; rm -r way; done`,
        { limits: { seconds: 1.5 } },
      );
      const seen = new Set<string>();
      const until = performance.now() + 1_200;
      while (performance.now() < until) {
        const bytes = await ground.workspace.read("way/d/secret");
        if (bytes !== null) seen.add(Buffer.from(bytes).toString());
        await ground.workspace.write(new Map([["way/d/planted", Buffer.from("x")]])).catch(() => {});
      }
      await flipping;
      expect([...seen].filter((text) => text !== "fine\n")).toEqual([]);
      expect(readdirSync(join(outside, "d"))).toEqual(["secret"]);
    });
  });
}
