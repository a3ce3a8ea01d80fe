export function createShelf() {
  const ferns = [];
  return {
    add(name, water) {
      const fern = { id: ferns.length + 1, name, water };
      ferns.push(fern);
      return fern;
    },
    water(id, water) {
      const fern = ferns.find((one) => one.id === id);
      if (fern) fern.water = water;
      return fern;
    },
  };
}
