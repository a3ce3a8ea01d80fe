import type { Boat, Seat } from "./boats.ts";

export interface Crew {
  name: string;
  seat: string | null;
  kilos: number;
}

const STANDBY = "standby";

function seatOf(boat: Boat, code: string): Seat | undefined {
  return boat.seats.find((seat) => seat.code === code);
}

function placeOf(seat: Seat): string {
  return `${seat.deck} ${seat.code}`;
}

export function line(boat: Boat, member: Crew): string {
  const place = member.seat === null ? STANDBY : placeOf(seatOf(boat, member.seat));
  return `${member.name.padEnd(10)}${place}`;
}

export function weight(crew: Crew[]): number {
  return crew.reduce((kilos, member) => kilos + member.kilos, 0);
}

export function manifest(boat: Boat, crew: Crew[]): string[] {
  const total = weight(crew);
  const lines = crew.map((member) => line(boat, member));
  return [boat.name, ...lines, total > boat.load ? `OVER LOAD ${total}/${boat.load}` : `${total}/${boat.load} kg`];
}
