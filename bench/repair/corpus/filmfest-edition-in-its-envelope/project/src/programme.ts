import type { FestivalApi } from './api/client'
import { daysBetween } from './days'
import type { DayProgramme } from './types'

export interface Programme {
  title: string
  days: DayProgramme[]
}

type Api = Pick<FestivalApi, 'edition' | 'venues' | 'screenings'>

/** Every day of the edition with its screenings, days off included. */
export async function buildProgramme(api: Api): Promise<Programme> {
  const [edition, venues, screenings] = await Promise.all([
    api.edition(),
    api.venues(),
    api.screenings(),
  ])
  const names = new Map(venues.map((venue) => [venue.id, venue.name]))
  const days = daysBetween(edition.dates.from, edition.dates.to).map((day) => ({
    day,
    entries: screenings
      .filter((screening) => screening.startsAt.startsWith(day))
      .map((screening) => ({
        time: screening.startsAt.slice(11, 16),
        film: screening.film,
        venue: names.get(screening.venueId) ?? 'venue to be announced',
      })),
  }))
  return { title: `${edition.motto} (${edition.year})`, days }
}
