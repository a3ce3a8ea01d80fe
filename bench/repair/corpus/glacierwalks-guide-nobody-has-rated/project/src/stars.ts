import type { Rating } from "./ratings.ts";

const round = (value: number) => Math.round(value * 10) / 10;

/** Of a walk: how many rated it and what they think; null stars as long as nobody did. */
export function summary(ratings: Rating[]): { count: number; stars: number | null } {
  let sum = 0;
  for (const { stars } of ratings) sum += stars;
  return { count: ratings.length, stars: ratings.length > 0 ? round(sum / ratings.length) : null };
}

/** Of a guide, with the lowest that somebody gave. */
export function profile(ratings: Rating[]) {
  const stars = ratings.map((rating) => rating.stars);
  return {
    count: stars.length,
    stars: round(stars.reduce((a, b) => a + b) / stars.length),
    lowest: stars.reduce((a, b) => Math.min(a, b)),
  };
}
