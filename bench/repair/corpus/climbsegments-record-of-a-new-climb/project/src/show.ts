import type { Effort, Ride, Segment } from "./store.ts";

export function clock(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}

export function showRide(ride: Ride) {
  return { day: ride.day, km: Math.round(ride.metres / 100) / 10 };
}

export function showEffort(effort: Effort, segment: Segment) {
  return {
    rider: effort.rider,
    day: effort.day,
    time: clock(effort.seconds),
    climbing: Math.round((segment.climb / effort.seconds) * 3600),
  };
}
