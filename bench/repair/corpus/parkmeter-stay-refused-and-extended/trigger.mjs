export const request = { method: "POST", path: "/stays/KL-204-X/extension", body: { minutes: 240 } };
export const app = async (load) => {
  const { Meter } = await load("src/meter.ts");
  const meter = new Meter();
  meter.start("KL-204-X", 60);
  return (await load("src/server.ts")).createServer(meter);
};
