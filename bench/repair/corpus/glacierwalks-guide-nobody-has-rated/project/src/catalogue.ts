export interface Walk {
  slug: string;
  name: string;
  hours: number;
}

export interface Guide {
  slug: string;
  name: string;
  since: number;
}

const walks: Walk[] = [
  { slug: "blue-ice", name: "Blue ice", hours: 4 },
  { slug: "tongue", name: "Around the tongue", hours: 2.5 },
  { slug: "moraine", name: "Over the moraine", hours: 6 },
];

const guides: Guide[] = [
  { slug: "einar", name: "Einar", since: 2011 },
  { slug: "lilja", name: "Lilja", since: 2020 },
  { slug: "sunna", name: "Sunna", since: 2026 },
];

export const findWalk = (slug: string) => walks.find((walk) => walk.slug === slug);
export const findGuide = (slug: string) => guides.find((guide) => guide.slug === slug);
