export type StageKind = "deep" | "light" | "rem" | "awake";

export interface Stage {
  kind: StageKind;
  minutes: number;
}

export interface Night {
  date: string;
  asleepAt: string;
  awakeAt: string;
  stages: Stage[];
}
