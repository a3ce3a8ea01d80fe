class Missing extends Error {}

const LISTS = { run: ["Alright", "Intro"], cook: ["Samba"] };

async function get(name) {
  if (!Object.hasOwn(LISTS, name)) throw new Missing(name);
  return LISTS[name];
}

module.exports = { Missing, get };
