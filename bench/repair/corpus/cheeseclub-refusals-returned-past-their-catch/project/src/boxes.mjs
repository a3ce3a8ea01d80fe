import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

const SIZES = { "m-1": 5, "m-2": 2 };
const ordered = [];

export function ofMember(member) {
  return ordered.filter((box) => box.member === member);
}

export async function order(member, cheeses = []) {
  const size = SIZES[member];
  if (size === undefined) throw new Refusal(404, "no such member");
  if (cheeses.length > size) throw new Refusal(422, `a box of yours holds ${size}`);
  await sleep(1);
  const box = { number: ordered.length + 1, member, cheeses };
  ordered.push(box);
  return box;
}
