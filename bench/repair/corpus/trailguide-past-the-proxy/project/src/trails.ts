export interface Trail {
  slug: string;
  name: string;
  km: number;
  closed?: string;
}

const TRAILS: Trail[] = [
  { slug: "ridge", name: "Ridge Walk", km: 14.2 },
  { slug: "gorge", name: "Gorge Path", km: 6.1, closed: "rockfall" },
  { slug: "mill", name: "Mill Round", km: 4 },
];

export const openTrails = (): Trail[] => TRAILS.filter(({ closed }) => closed === undefined);

export const findTrail = (slug: string): Trail | undefined => TRAILS.find((trail) => trail.slug === slug);
