export interface RawPhoto {
  file: string;
  exif: Record<string, string>;
}

export interface Photo {
  file: string;
  takenAt: string;
  camera: string;
  portrait: boolean;
}

/** EXIF writes 2025:08:30 18:01:02. */
export function exifDate(text: string): string {
  const [day = "", time = ""] = text.split(" ");
  return `${day.replaceAll(":", "-")}T${time}`;
}

export const toPhoto = ({ file, exif }: RawPhoto): Photo => {
  const isPortrait = ["6", "8"].includes(exif.Orientation ?? "1");
  return {
    file,
    takenAt: exifDate(exif.DateTimeOriginal ?? "1970:01:01 00:00:00"),
    camera: [exif.Make, exif.Model].filter(Boolean).join(" ") || "unknown camera",
    portrait: isPortrait,
  };
};
