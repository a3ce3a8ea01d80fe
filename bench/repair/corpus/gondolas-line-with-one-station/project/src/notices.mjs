import { list } from "./list.mjs";

export function notices(feed) {
  return list(feed.notice).map((notice) => notice.text.trim());
}
