export interface Meeting {
  id: number;
  on: string;
  place: string;
}

const meetings: Meeting[] = [
  { id: 6, on: "2026-10-01", place: "library" },
  { id: 7, on: "2026-10-15", place: "Olle's kitchen" },
];

export const findMeeting = (id: number) => meetings.find((meeting) => meeting.id === id);
