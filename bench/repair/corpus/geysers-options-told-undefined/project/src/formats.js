export const FORMATS = {
  long: {
    title: (count) => `${count} eruptions`,
    line: (at, height) => `${at.replace("T", " at ")}: ${height} high`,
  },
  short: { title: (count) => `n=${count}`, line: (at, height) => `${at.slice(11)} ${height}` },
};
