import { type Photo, type RawPhoto, toPhoto } from "./exif.ts";

export interface Day {
  day: string;
  photos: Photo[];
}

const isPhoto = (raw: RawPhoto) => /\.(jpe?g|heic)$/i.test(raw.file);

export function photosOf(raws: RawPhoto[]): Photo[] {
  const seen = new Set<string>();
  const photos = raws.filter(isPhoto).map((raw) => {
    const photo = toPhoto(raw);
    const key = `${photo.takenAt} ${photo.camera}`;
    if (seen.has(key)) photo.file = `${photo.file} (copy)`;
    seen.add(key);
  });
  return photos as unknown as Photo[];
}

export function byDay(photos: Photo[]): Day[] {
  const days = new Map<string, Photo[]>();
  for (const photo of photos) {
    const day = photo.takenAt.slice(0, 10);
    const list = days.get(day) ?? [];
    list.push(photo);
    days.set(day, list);
  }
  return [...days].toSorted(([left], [right]) => left.localeCompare(right)).map(([day, list]) => ({ day, photos: list }));
}
