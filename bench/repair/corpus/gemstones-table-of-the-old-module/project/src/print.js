export function line({ stone, carat, value }) {
  return value === null ? `${stone}: not appraised here` : `${stone}, ${carat.toFixed(2)} ct: ${value} EUR`;
}
