import { setTimeout as sleep } from "node:timers/promises";

const rows = [
  { id: "u1", name: "Noor", muted: false, devices: [{ token: "t-1", kind: "ios" }, { token: "t-2", kind: "web" }] },
  { id: "u2", name: "Sam", muted: true, devices: [{ token: "t-3", kind: "android" }] },
  { id: "u3", name: "Lea", muted: false, devices: [] },
];

/** Stands for the query of the database. */
export async function findUser(id) {
  await sleep(1);
  return rows.find((row) => row.id === id) ?? null;
}

export async function removeDevice(id, token) {
  const user = await findUser(id);
  if (!user) return false;
  const before = user.devices.length;
  user.devices = user.devices.filter((device) => device.token !== token);
  return user.devices.length < before;
}
