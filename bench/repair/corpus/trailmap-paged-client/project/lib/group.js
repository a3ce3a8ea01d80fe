export function byRegion (trails) {
  return trails.reduce((sums, { region, km }) => ({ ...sums, [region]: (sums[region] ?? 0) + km }), {})
}
