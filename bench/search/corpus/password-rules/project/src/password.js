const RULES = [
  { name: "length", holds: (password) => [...password].length >= 10 },
  { name: "digit", holds: (password) => /\d/.test(password) },
  { name: "letter", holds: (password) => /\p{L}/u.test(password) },
  { name: "spaces", holds: (password) => password.trim() === password },
];

/** Names of the rules that a password breaks. */
export function brokenRules(password, user = {}) {
  const broken = RULES.filter(({ holds }) => !holds(password)).map(({ name }) => name);
  if (containsOwnName(password, user)) broken.push("name");
  return broken;
}

function containsOwnName(password, { name = "", email = "" }) {
  const lower = password.toLowerCase();
  const words = `${name} ${email.split("@")[0]}`.toLowerCase().split(/[\s._-]+/);
  return words.some((word) => word.length >= 3 && lower.includes(word));
}

export function isAcceptable(password, user) {
  return brokenRules(password, user).length === 0;
}

/** Whether a password was not used before; only the last few are remembered. */
export function isFresh(password, former, remembered = 3) {
  for (const old of former.slice(-remembered)) {
    return old.toLowerCase() !== password.toLowerCase();
  }
  return true;
}

export function canChangeTo(password, { user, former = [] }) {
  return isAcceptable(password, user) && isFresh(password, former);
}
