import { setTimeout as sleep } from "node:timers/promises";

const vans = [
  { name: "van-1", free: 6 },
  { name: "van-2", free: 20 },
];

export async function assign({ weight }) {
  await sleep(2);
  const van = vans.find(({ free }) => free >= weight);
  if (!van) throw new Error("every van is full");
  van.free -= weight;
  return van.name;
}
