import { describe, expect, it } from "vitest";
import { listSettings, readSettings } from "./settings.ts";

describe("the settings", () => {
  it("have a default for everything", () => {
    expect(readSettings({ HOME: "/home/x" })).toMatchObject({
      databaseUrl: null,
      host: "127.0.0.1",
      port: 3001,
      url: "http://localhost:3001",
      instance: "default",
    });
  });

  it("take what the environment says, empty counting as absent", () => {
    const settings = readSettings({
      DATABASE_URL: "postgresql://me@db/bugstack",
      BUGSTACK_HOME: "/data/bugstack",
      BUGSTACK_URL: "https://bugs.example/",
      BUGSTACK_PORT: "8080",
      BUGSTACK_HOST: "",
    });
    expect(settings).toMatchObject({
      databaseUrl: "postgresql://me@db/bugstack",
      home: "/data/bugstack",
      url: "https://bugs.example",
      port: 8080,
      host: "127.0.0.1",
    });
  });

  it.each([
    ["DATABASE_URL", "mysql://x"],
    ["BUGSTACK_HOME", "relative/path"],
    ["BUGSTACK_URL", "bugs.example"],
    ["BUGSTACK_URL", "file:///etc/passwd"],
    ["BUGSTACK_HOST", "127.0.0.1; rm"],
    ["BUGSTACK_PORT", "70000"],
    ["BUGSTACK_CONFIRMATION_DAYS", "0"],
    ["BUGSTACK_CONFIRMATION_LUCK_PERCENT", "0"],
    ["BUGSTACK_CONFIRMATION_LUCK_PERCENT", "50"],
    ["BUGSTACK_PORT", "http"],
    ["BUGSTACK_INSTANCE", "../other"],
    ["BUGSTACK_LOG_LEVEL", "loud"],
    ["BUGSTACK_EVENTS_PER_MINUTE", "0"],
  ])("refuse %s=%s and name it", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(name));
  });

  it("name everything that is wrong at once", () => {
    expect(() => readSettings({ BUGSTACK_PORT: "x", BUGSTACK_URL: "y" })).toThrow(
      /BUGSTACK_URL.*BUGSTACK_PORT/,
    );
  });

  it("are listed with their origin, and secrets are not shown", () => {
    const listed = listSettings({ DATABASE_URL: "postgresql://me:secret@db/x", BUGSTACK_PORT: "x" });
    const one = (name: string) => listed.find((setting) => setting.name === name);
    expect(one("DATABASE_URL")).toMatchObject({ value: "(set)", from: "environment", problem: null });
    expect(one("BUGSTACK_PORT")).toMatchObject({ value: "x", problem: expect.any(String) });
    expect(one("BUGSTACK_HOST")).toMatchObject({ value: "127.0.0.1", from: "default" });
    expect(JSON.stringify(listed)).not.toContain("secret");
  });
});
