export default function excerpt(text, length = 20) {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
