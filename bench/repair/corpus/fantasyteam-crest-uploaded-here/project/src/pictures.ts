import { settings } from "./settings.ts";

/** The avatar's address; uploads are on the CDN. */
export function avatarUrl(avatar: string | null): string | null {
  return avatar === null ? null : new URL(avatar, settings.cdnUrl).href;
}

/** The crest in the size that lists show. */
export function crestUrl(crest: string | null, size = settings.crestSize): string | null {
  if (crest === null) return null;
  const url = new URL(crest);
  url.searchParams.set("w", String(size));
  return url.href;
}
