export interface Part {
  title: string;
  pages?: number;
  parts?: Part[];
}

export const aids = new Map<string, Part>([
  [
    "guild",
    {
      title: "Papers of the bakers' guild",
      parts: [
        { title: "Box 1", parts: [{ title: "Letters", pages: 84 }, { title: "Seals" }] },
        { title: "Box 2", pages: 12 },
      ],
    },
  ],
  ["plans", { title: "Plans", parts: [] }],
]);
