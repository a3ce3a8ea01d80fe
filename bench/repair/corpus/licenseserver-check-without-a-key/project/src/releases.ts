export const releases = [
  { version: "4.2.0", channel: "stable" },
  { version: "4.3.0-rc.1", channel: "beta" },
];
