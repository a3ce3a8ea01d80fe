export interface Team {
  id: string;
  name: string;
  points: number;
  /** Address of a picture elsewhere, or the path of one that was uploaded; null: none. */
  crest: string | null;
  manager: { name: string; avatar: string | null };
}

const TEAMS: Team[] = [
  { id: "t1", name: "Net Worth", points: 61, crest: "https://img.example.net/c.png?v=2", manager: { name: "Ivo", avatar: null } },
  {
    id: "t2",
    name: "Offside Trap",
    points: 74,
    crest: "/uploads/crests/t2.png",
    manager: { name: "Maja", avatar: "/uploads/avatars/maja.jpg" },
  },
  { id: "t3", name: "Bench FC", points: 40, crest: null, manager: { name: "Lou", avatar: null } },
];

export class Teams {
  constructor(private readonly all: Team[] = TEAMS) {}

  get(id: string): Team | undefined {
    return this.all.find((team) => team.id === id);
  }

  table(): Team[] {
    return this.all.toSorted((a, b) => b.points - a.points);
  }
}
