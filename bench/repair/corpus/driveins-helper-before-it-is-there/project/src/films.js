export const FILMS = [
  { id: 1, title: "Night Road", rating: 12, minutes: 104 },
  { id: 2, title: "The Long Field", rating: 0, minutes: 88 },
];

export function filmById(id) {
  return FILMS.find((film) => film.id === id) ?? null;
}
