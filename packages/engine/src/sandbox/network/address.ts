import { BlockList, isIP, isIPv6 } from "node:net";

/** Networks that are not the internet: this machine, its neighbours, cloud metadata services, groups of receivers. */
const INNER_NETWORKS: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 9, "ipv6"],
  ["ff00::", 8, "ipv6"],
];
/** IPv6 networks whose addresses carry an IPv4 address, and at which of the eight groups it begins. */
const CARRYING_NETWORKS: readonly (readonly [string, number, number])[] = [
  ["::ffff:0:0", 96, 6],
  ["::ffff:0:0:0", 96, 6],
  ["::", 96, 6],
  ["64:ff9b::", 96, 6],
  ["64:ff9b:1::", 48, 6],
  ["2002::", 16, 1],
];

const inner = new BlockList();
for (const [network, bits, family] of INNER_NETWORKS) inner.addSubnet(network, bits, family);
const carrying = CARRYING_NETWORKS.map(([network, bits, group]) => {
  const list = new BlockList();
  list.addSubnet(network, bits, "ipv6");
  return { list, group };
});

/**
 * Whether an address leads to this machine or its private surroundings, in whatever spelling: loopback, private,
 * link-local, shared and multicast networks, and IPv6 addresses that carry such an IPv4 address. What is no address
 * counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const plain = address.split("%")[0] as string;
  if (isIP(plain) === 0) return true;
  if (!isIPv6(plain)) return inner.check(plain, "ipv4");
  if (inner.check(plain, "ipv6")) return true;
  return carrying.some(
    ({ list, group }) => list.check(plain, "ipv6") && inner.check(carriedAddress(plain, group), "ipv4"),
  );
}

function carriedAddress(address: string, group: number): string {
  const groups = expand(address);
  const [high, low] = [groups[group] as number, groups[group + 1] as number];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** The eight groups of an IPv6 address. */
function expand(address: string): readonly number[] {
  // The URL parser writes every spelling, a dotted end included, as plain groups.
  const text = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail = ""] = text.split("::");
  const numbers = (part: string) =>
    part
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [first, last] = [numbers(head), numbers(tail)];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}
