export interface Notice {
  id: number;
  topic: string;
  place: string;
  title: string;
  posted: string;
}

export interface Selection {
  /** Only these topics; none: all of them. */
  topics: string[];
  /** Only these places; none: all of them. */
  places: string[];
}

export function select(notices: Notice[], { topics, places }: Selection): Notice[] {
  return notices.filter(
    (notice) =>
      (topics.length === 0 || topics.includes(notice.topic)) &&
      (places.length === 0 || places.includes(notice.place)),
  );
}
