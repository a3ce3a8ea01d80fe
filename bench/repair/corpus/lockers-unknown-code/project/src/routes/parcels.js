import { notFound } from '../errors.js'

export async function parcelRoutes (app) {
  app.get('/:id', async (request) => {
    const parcel = app.store.parcel(request.params.id)
    if (!parcel) throw notFound('Parcel')
    return parcel
  })
}
