import type { Athlete, Score } from './domain';

export function initials(athlete: Athlete): string {
  return athlete.fullName
    .split(' ')
    .map((part) => part[0])
    .join('');
}

export function leaderboard(workout: string, scores: Score[], athletes: Athlete[]) {
  const byId = new Map(athletes.map((athlete) => [athlete.id, athlete]));
  return scores
    .filter((score) => score.workout === workout)
    .toSorted((a, b) => a.seconds - b.seconds)
    .map((score, index) => {
      const athlete = byId.get(score.athleteId);
      return { place: index + 1, who: athlete ? initials(athlete) : '?', seconds: score.seconds };
    });
}
