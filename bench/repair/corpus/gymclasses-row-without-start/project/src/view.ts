import type { GymClass } from "./rows.ts";

const two = (value: number) => String(value).padStart(2, "0");

export const clock = (at: Date) => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

export function listed(one: GymClass) {
  return { id: one.id, title: one.title, coach: one.coach ?? "to be announced", from: clock(one.startsAt), free: one.seats - one.taken };
}

export function detailed(one: GymClass) {
  const minutes = Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000);
  return { ...listed(one), until: clock(one.endsAt), minutes };
}
