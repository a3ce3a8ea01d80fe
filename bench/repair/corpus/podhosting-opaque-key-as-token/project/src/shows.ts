export interface Episode {
  show: string;
  number: number;
  title: string;
}

export const shows = [
  { id: "s1", owner: "acc-1", title: "Night Trains" },
  { id: "s2", owner: "acc-2", title: "Bread" },
];

const episodes: Episode[] = [
  { show: "s1", number: 1, title: "Vienna to Rome" },
  { show: "s1", number: 2, title: "Sleeping cars" },
];

export function episodesOf(show: string): Episode[] {
  return episodes.filter((episode) => episode.show === show);
}
