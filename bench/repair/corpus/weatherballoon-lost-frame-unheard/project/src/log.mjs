export const log = {
  info: (text) => console.log(text),
  warn: (text) => console.error(`warning: ${text}`),
};
