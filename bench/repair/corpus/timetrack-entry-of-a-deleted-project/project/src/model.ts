export interface Project {
  id: number;
  name: string;
  client: { name: string; rate: number };
}

export interface Entry {
  user: string;
  day: string;
  projectId: number;
  minutes: number;
}

export interface Month {
  projects: Project[];
  entries: Entry[];
}
