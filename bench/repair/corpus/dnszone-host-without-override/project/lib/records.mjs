/** Records of all hosts; `overrides` are of a time to live and a comment. */
export function recordsOf({ ttl, hosts, overrides = {} }) {
  return Object.entries(hosts).flatMap(([host, addresses]) => {
    const [hostTtl, comment] = overrides[host];
    return addresses.map((address) => ({
      host,
      ttl: hostTtl ?? ttl,
      type: address.includes(":") ? "AAAA" : "A",
      value: address,
      comment,
    }));
  });
}

export function mailRecords({ ttl, mail = [] }) {
  return mail.map(({ priority, host }) => ({ host: "@", ttl, type: "MX", value: `${priority} ${host}` }));
}
