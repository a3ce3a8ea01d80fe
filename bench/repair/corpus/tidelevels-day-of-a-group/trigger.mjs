export const request = { path: "/gauges/cuxhaven/days/2026-05-02" };
export const app = async (load) => {
  const gauges = new (await load("src/gauges.js")).Gauges();
  gauges.add("cuxhaven", "2026-05-01T06:00", 310);
  gauges.add("cuxhaven", "2026-05-02T06:00", 340);
  return (await load("src/app.js")).createApp(gauges);
};
