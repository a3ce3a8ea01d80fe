import { conflict, notFound } from '../errors.js'

export async function lockerRoutes (app) {
  app.get('/', async (request) => {
    const { site } = request.query
    return app.store.lockers
      .filter((locker) => !site || locker.site === site)
      .map(({ code, parcel }) => ({ code, free: parcel === null }))
  })

  app.get('/:code', async (request) => {
    const locker = app.store.locker(request.params.code)
    return { code: locker.code, site: locker.site, free: locker.parcel === null }
  })

  app.put('/:code/parcel', async (request) => {
    const locker = app.store.locker(request.params.code)
    if (!locker) throw notFound('Locker')
    if (locker.parcel) throw conflict('Locker is taken')
    locker.parcel = request.body.id
    return { code: locker.code, free: false }
  })
}
