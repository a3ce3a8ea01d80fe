export interface Rating {
  walk: string;
  guide: string;
  stars: number;
}

const ratings: Rating[] = [
  { walk: "blue-ice", guide: "einar", stars: 5 },
  { walk: "blue-ice", guide: "einar", stars: 4 },
  { walk: "tongue", guide: "einar", stars: 4 },
  { walk: "blue-ice", guide: "lilja", stars: 3 },
];

export const ratingsOfWalk = (walk: string) => ratings.filter((rating) => rating.walk === walk);
export const ratingsOfGuide = (guide: string) => ratings.filter((rating) => rating.guide === guide);
