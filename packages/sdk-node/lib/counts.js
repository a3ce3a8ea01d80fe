/** Counts requests per route and minute, so that the server can tell silence from absence of traffic. */

const MOST_ENTRIES = 2_000;
const MINUTE_MS = 60_000;
const OTHER_ROUTES = "*";

exports.createCounts = function createCounts(clock = Date.now) {
  let entries = new Map();
  return {
    /** @returns whether it is the first since the last `take` */
    add(method, route, { failed, observed }) {
      const isFirst = entries.size === 0;
      const minute = Math.floor(clock() / MINUTE_MS);
      const verb = method.slice(0, 20) || "GET";
      let template = (route || OTHER_ROUTES).slice(0, 1_024);
      if (!entries.has(`${minute} ${verb} ${template}`) && entries.size >= MOST_ENTRIES)
        template = OTHER_ROUTES;
      const key = `${minute} ${verb} ${template}`;
      let entry = entries.get(key);
      if (!entry) {
        const start = new Date(minute * MINUTE_MS).toISOString().replace(".000Z", "Z");
        entry = { minute: start, method: verb, route: template, total: 0, failed: 0, observed: 0 };
        entries.set(key, entry);
      }
      entry.total += 1;
      if (failed) entry.failed += 1;
      if (observed) entry.observed += 1;
      return isFirst;
    },
    /** What was counted since the last call, in the form of the protocol. */
    take() {
      const taken = [...entries.values()];
      entries = new Map();
      return taken;
    },
  };
};
