/** Options and other arguments of a command line; `flags` names the options without a value. */
export function parse(argv, flags = []) {
  const options = {};
  const rest = [];
  let isPlain = false;
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at];
    if (isPlain || !argument.startsWith("-") || argument === "-") {
      rest.push(argument);
    } else if (argument === "--") {
      continue;
    } else {
      const [name, given] = split(argument);
      if (given !== undefined) options[name] = given;
      else if (flags.includes(name)) options[name] = true;
      else if (at + 1 < argv.length) options[name] = argv[++at];
      else throw new Error(`--${name} needs a value`);
    }
  }
  return { options, rest };
}

function split(argument) {
  const text = argument.replace(/^-+/, "");
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
