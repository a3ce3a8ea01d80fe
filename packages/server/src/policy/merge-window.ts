/** When merges by policy are allowed. Days count from Monday = 1, times are `HH:MM` in `timeZone`. */
export interface MergeWindow {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Whether `now` lies in one of the windows; no window at all means always. A window may reach over midnight. */
export function inMergeWindow(windows: readonly MergeWindow[], now: Date): boolean {
  return windows.length === 0 || windows.some((window) => covers(window, now));
}

function covers(window: MergeWindow, now: Date): boolean {
  const { day, time } = localTime(window.timeZone, now);
  if (window.from <= window.to) return window.days.includes(day) && window.from <= time && time < window.to;
  const dayBefore = day === 1 ? 7 : day - 1;
  return (
    (window.days.includes(day) && time >= window.from) ||
    (window.days.includes(dayBefore) && time < window.to)
  );
}

function localTime(timeZone: string, now: Date): { day: number; time: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(now).map((part) => [part.type, part.value]));
  return {
    day: DAYS.indexOf(parts.get("weekday") ?? "") + 1,
    time: `${parts.get("hour")}:${parts.get("minute")}`,
  };
}
