const hostsOf = ({ host }) => (host ? host.split(",") : ["localhost"]);

/** Versions by service: `--tag web=1.4.0`, given once for each service. */
function versionsOf({ tag }) {
  if (!tag) return {};
  const [service, version] = tag.split("=");
  return { [service]: version };
}

export function plan(options) {
  return hostsOf(options).flatMap((host) =>
    Object.entries(versionsOf(options)).map(([service, version]) => `${host}: ${service} ${version}`),
  );
}
