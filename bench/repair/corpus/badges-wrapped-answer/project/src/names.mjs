export function fullName({ name }) {
  return `${name.first} ${name.last}`;
}
