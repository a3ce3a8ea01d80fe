export const request = { method: "POST", path: "/machines/w2/faults", body: { text: "drum does not turn" } };
export const app = async (load) => {
  const { Machines } = await load("src/machines.js");
  const { Outbox } = await load("src/outbox.js");
  const machines = new Machines([{ id: "w2", kind: "washer", price: 450 }]);
  return (await load("src/app.js")).buildApp({ machines, outbox: new Outbox() });
};
