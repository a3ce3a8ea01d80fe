export interface Episode {
  title: string;
  seconds: number;
  published: string;
}

export interface Show {
  slug: string;
  title: string;
  episodes: Episode[];
}

const shows: Show[] = [
  {
    slug: "slow-cooking",
    title: "Slow Cooking",
    episodes: [
      { title: "Stock", seconds: 1800, published: "2026-01-10" },
      { title: "Beans", seconds: 2460, published: "2026-01-24" },
    ],
  },
  { slug: "night-train", title: "Night Train", episodes: [] },
];

export function showOf(slug: string): Show | undefined {
  return shows.find((show) => show.slug === slug);
}
