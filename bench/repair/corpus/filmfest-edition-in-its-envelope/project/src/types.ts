export interface Edition {
  year: number;
  motto: string;
  dates: { from: string; to: string };
}

export interface Venue {
  id: string;
  name: string;
  seats: number;
}

export interface Screening {
  id: string;
  venueId: string;
  film: string;
  startsAt: string;
}

export interface DayProgramme {
  day: string;
  entries: { time: string; film: string; venue: string }[];
}
