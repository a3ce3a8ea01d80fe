export interface AthleteRow {
  id: number;
  full_name: string;
  home_box: string;
  joined_at: string;
}

export interface ScoreRow {
  athlete_id: number;
  workout: string;
  seconds: number;
}

export const athleteRows: AthleteRow[] = [
  { id: 1, full_name: 'Jana Reuter', home_box: 'Mitte', joined_at: '2024-05-01' },
  { id: 2, full_name: 'Omar Saad', home_box: 'Nord', joined_at: '2025-02-11' },
];

export const scoreRows: ScoreRow[] = [
  { athlete_id: 2, workout: 'fran', seconds: 201 },
  { athlete_id: 1, workout: 'fran', seconds: 187 },
  { athlete_id: 1, workout: 'grace', seconds: 140 },
];
