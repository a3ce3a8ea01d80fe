const TRAILS = [
  { name: 'Ridge', km: 12.4, region: 'north' },
  { name: 'Lake loop', km: 6.1, region: 'south' },
  { name: 'Gorge', km: 9, region: 'north' },
  { name: 'Meadow', km: 3.3, region: 'south' },
  { name: 'Summit', km: 15.2, region: 'north' }
]

export const localSource = async ({ offset, limit }) => TRAILS.slice(offset, offset + limit)
