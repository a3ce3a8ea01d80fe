export interface Athlete {
  id: number;
  fullName: string;
  homeBox: string;
  joinedAt: Date;
}

export interface Score {
  athleteId: number;
  workout: string;
  seconds: number;
}
