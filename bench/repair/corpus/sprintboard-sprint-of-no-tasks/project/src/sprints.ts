import type { Task } from "./board.ts";

export interface Sprint {
  id: string;
  name: string;
  tasks: Task[];
}

const SPRINTS: Sprint[] = [
  {
    id: "s-14",
    name: "Checkout",
    tasks: [
      { title: "Coupons", points: 5, done: true, createdAt: "2026-01-05" },
      { title: "Receipts", points: 3, done: false, createdAt: "2026-01-07" },
    ],
  },
  { id: "s-15", name: "Search", tasks: [] },
];

export const sprintById = (id: string): Sprint | undefined => SPRINTS.find((sprint) => sprint.id === id);
