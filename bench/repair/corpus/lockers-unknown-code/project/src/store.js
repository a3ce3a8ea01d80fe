export function createStore () {
  const lockers = [
    { code: 'K1', site: 'north', parcel: 'p-7' },
    { code: 'K2', site: 'north', parcel: null },
    { code: 'K3', site: 'south', parcel: null }
  ]
  const parcels = [
    { id: 'p-7', to: 'Ines', size: 'm' },
    { id: 'p-8', to: 'Tomas', size: 's' }
  ]
  return {
    lockers,
    locker: (code) => lockers.find((locker) => locker.code === code),
    parcel: (id) => parcels.find((parcel) => parcel.id === id)
  }
}
