export interface Task {
  title: string;
  points: number;
  done: boolean;
  createdAt: string;
}

export function totalPoints(tasks: Task[]): number {
  return tasks.reduce((sum, task) => sum + task.points, 0);
}

/** Share of the points that are done, from 0 to 1. */
export function progress(tasks: Task[]): number {
  const total = totalPoints(tasks);
  return total === 0 ? 0 : totalPoints(tasks.filter((task) => task.done)) / total;
}

export function youngestTask(tasks: Task[]): Task | null {
  if (tasks.length === 0) return null;
  return tasks.reduce((youngest, task) => (task.createdAt > youngest.createdAt ? task : youngest));
}

export function longestTask(tasks: Task[]): Task {
  return tasks.reduce((longest, task) => (task.points > longest.points ? task : longest));
}
