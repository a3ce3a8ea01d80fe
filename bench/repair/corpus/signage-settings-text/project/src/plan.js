export function plan(screens, seconds) {
  return Object.entries(screens).map(([name, channel]) => `${name}: channel ${channel} for ${seconds} s`);
}
