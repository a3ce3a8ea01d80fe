const SPECIES = [
  { slug: "sphagnum-palustre", name: "Blunt-leaved bogmoss", squares: ["NY25", "SD49"] },
  { slug: "bryum-argenteum", name: "Silver-moss", squares: ["NY25", "TQ38", "SO80"] },
];

export const atlas = (species = SPECIES) => {
  let asked = 0;
  return {
    asked: () => asked,
    species: async (slug) => {
      asked += 1;
      return species.find((one) => one.slug === slug);
    },
    inSquare: async (square) => {
      asked += 1;
      return species.filter(({ squares }) => squares.includes(square)).map(({ name }) => name);
    },
  };
};
