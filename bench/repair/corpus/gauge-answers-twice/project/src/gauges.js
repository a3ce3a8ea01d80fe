const gauges = new Map([
  ['rhine', { metres: 3.2, alarm: 7 }],
  ['aare', { metres: 1.4, alarm: 4 }]
])

export const names = () => [...gauges.keys()]
export const gauge = (name) => gauges.get(name)
