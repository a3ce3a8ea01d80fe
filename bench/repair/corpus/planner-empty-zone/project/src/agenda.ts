import { clock, day, zoneOf } from "./time.ts";
import type { User } from "./users.ts";

export interface Meeting {
  title: string;
  at: Date;
}

export const agenda = (user: User, meetings: Meeting[]) =>
  meetings.map(({ title, at }) => `${day(at, zoneOf(user))} ${clock(at, zoneOf(user))} ${title}`);

export const invitation = (user: User, { title, at }: Meeting) =>
  `Dear ${user.name}, ${title} is on ${day(at, user.zone)} at ${clock(at, user.zone)}.`;
