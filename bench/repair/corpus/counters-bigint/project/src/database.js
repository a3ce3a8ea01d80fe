/** Rows as the driver gives them: columns of 64 bits are BigInts. */
export async function rows () {
  return [
    { site: 'north', views: 9007199254740993n, unique: 1200n },
    { site: 'south', views: 30n, unique: 7n }
  ]
}
