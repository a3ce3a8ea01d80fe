export function listing(recordings) {
  const items = [...recordings].map(([file, { title }]) => `<li><a href="/audio/${file}">${title}</a></li>`);
  return `<!doctype html><title>Lectures</title><ul>${items.join("")}</ul>`;
}
