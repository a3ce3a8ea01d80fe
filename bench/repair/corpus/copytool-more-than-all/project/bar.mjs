const WIDTH = 20;

export function bar(done, total) {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}

export function percent(done, total) {
  if (total === 0) return '100%';
  return `${Math.min(100, Math.round((done / total) * 100))}%`;
}
