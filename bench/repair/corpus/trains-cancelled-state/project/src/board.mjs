import { STATE } from "./states.mjs";

const TEXTS = {
  [STATE.DELAYED]: ({ minutes }) => `about ${minutes} min later`,
  [STATE.CANCELLED]: () => "does not run today",
  [STATE.TRACK]: ({ platform }) => `from platform ${platform}`,
};

export function text(notice) {
  return TEXTS[notice.state](notice);
}

export function board(notices) {
  return notices.map((notice) => `${notice.train.padEnd(8)} ${text(notice)}`);
}
