export function listing({ id, title, opens, closes }) {
  return { id, title, when: closes ? `${opens} to ${closes}` : `since ${opens}`, permanent: !closes };
}
