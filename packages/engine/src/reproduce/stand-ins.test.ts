import { describe, expect, it } from "vitest";
import { withStandIns } from "./stand-ins.ts";

describe("withStandIns", () => {
  it("keeps what was sent beside a secret, and puts something of its shape in its place", () => {
    const sent = { mail: "pia@example.org", password: "[Filtered string length=3 class=digits]", tries: 2 };
    expect(withStandIns(sent)).toEqual({ mail: "pia@example.org", password: "111", tries: 2 });
    expect(withStandIns({ user: { secret: "[Filtered]" } })).toEqual({ user: { secret: "xxxxxxxxxxxx" } });
    expect(withStandIns([{ pin: "[Filtered number length=4]" }, null])).toEqual([{ pin: 1111 }, null]);
  });

  it("makes up no token, and no text of which a secret was only a part", () => {
    expect(withStandIns({ token: "[Filtered jwt alg=HS256 claims=sub length=148]" })).toBeNull();
    expect(withStandIns({ note: "call [Filtered] back" })).toBeNull();
  });
});
