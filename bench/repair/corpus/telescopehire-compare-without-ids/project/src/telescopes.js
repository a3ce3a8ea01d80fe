export const telescopes = [
  { id: "t80", name: "Refractor 80", aperture: 80, focal: 600, perNight: 14, kilograms: 5 },
  { id: "n150", name: "Newtonian 150", aperture: 150, focal: 750, perNight: 22, kilograms: 11 },
  { id: "d250", name: "Dobsonian 250", aperture: 250, focal: 1250, perNight: 30, kilograms: 29 },
];

export function find(id) {
  return telescopes.find((telescope) => telescope.id === id);
}

/** What decides what can be seen. */
export function optics({ aperture, focal }) {
  return {
    ratio: Number((focal / aperture).toFixed(1)),
    magnitude: Number((2 + 5 * Math.log10(aperture)).toFixed(1)),
    resolution: Number((116 / aperture).toFixed(2)),
  };
}
