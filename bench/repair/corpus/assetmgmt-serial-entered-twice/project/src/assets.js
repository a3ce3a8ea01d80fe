import { locations } from "./locations.js";
import { Problem } from "./problems.js";

const KINDS = ["laptop", "monitor", "phone"];

export function assets(prisma) {
  const places = locations(prisma);
  return {
    async add({ serial, kind, location }) {
      if (!serial) throw new Problem(400, "serial is required");
      if (!KINDS.includes(kind)) throw new Problem(400, `kind must be one of ${KINDS.join(", ")}`);
      const { id: locationId } = await places.named(location);
      return prisma.asset.create({ data: { serial, kind, locationId } });
    },

    list: () => prisma.asset.findMany({ orderBy: { serial: "asc" } }),
  };
}
