import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "./address.ts";

describe("isPrivateAddress", () => {
  it.each([
    ...["127.0.0.1", "127.255.0.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...["169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "198.18.0.1"],
    ...["::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "fd00:ec2::254"],
    ...["::ffff:127.0.0.1", "::ffff:7f00:1", "0:0:0:0:0:ffff:a9fe:a9fe", "64:ff9b::169.254.169.254"],
    ...["2002:7f00:1::", "2002:a00:1::1", "::127.0.0.1", "not an address", ""],
  ])("%s is private", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    ...["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.167.1.1", "223.255.255.255"],
    ...["2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"],
  ])("%s is of the internet", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it("judges an IPv4 address alike however IPv6 carries it", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a, b, c, d] = address.split(".").map(Number) as [number, number, number, number];
        const groups = [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16)).join(":");
        const judged = [`::ffff:${address}`, `::ffff:${groups}`, `64:ff9b::${groups}`, `2002:${groups}::1`];
        expect(judged.map(isPrivateAddress)).toEqual(judged.map(() => isPrivateAddress(address)));
      }),
    );
  });
});
