import { createHash } from "node:crypto";

const DEFAULT_AVATAR = "/avatars/default.png";

/** Address of the picture of a user, that of the service's own where there is none to be found. */
export function avatarOf(user) {
  if (user.hidden) return DEFAULT_AVATAR;
  const key = createHash("md5").update(user.email.trim().toLowerCase()).digest("hex");
  return `https://avatars.test/${key}`;
}
