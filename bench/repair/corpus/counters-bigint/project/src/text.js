export function grouped (count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}
