import type { Episode, Show } from "./shows.ts";

export interface Summary {
  title: string;
  episodes: number;
  minutes: number;
  latest: string | null;
  longest: string | null;
}

function latest(episodes: Episode[]): Episode | null {
  return [...episodes].sort((a, b) => b.published.localeCompare(a.published))[0] ?? null;
}

function longest(episodes: Episode[]): Episode {
  return episodes.reduce((a, b) => (b.seconds > a.seconds ? b : a));
}

export function summaryOf({ title, episodes }: Show): Summary {
  const seconds = episodes.reduce((sum, episode) => sum + episode.seconds, 0);
  return {
    title,
    episodes: episodes.length,
    minutes: Math.round(seconds / 60),
    latest: latest(episodes)?.title ?? null,
    longest: longest(episodes).title,
  };
}
