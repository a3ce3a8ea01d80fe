const DEFAULTS = { theme: 'light', reminderAt: '19:00', weekStart: 'monday' };

/** What the user has chosen, over what the app comes with. */
export function settingsOf(user) {
  return { ...DEFAULTS, ...JSON.parse(user.settings) };
}

/** Days in a row; a habit that was never done has a blank log. */
export function streakOf(habit) {
  const done = habit.log ? JSON.parse(habit.log) : [];
  let streak = 0;
  for (const day of done.toReversed()) {
    if (!day) break;
    streak += 1;
  }
  return streak;
}
