export type Row = Record<string, string | number | null>;

export const tables: Record<"artists" | "works", Row[]> = {
  artists: [
    { id: 1, slug: "aino", name: "Aino Laine" },
    { id: 2, slug: "bo", name: "Bo Nyberg" },
    { id: 9, slug: "cleo", name: "Cleo Hart" },
  ],
  works: [
    { id: 11, artist_id: 1, title: "Owl", melted_at: null },
    { id: 12, artist_id: 2, title: "Harp", melted_at: "2026-02-10" },
    { id: 13, artist_id: 2, title: "Anchor", melted_at: null },
  ],
};
