const pairs = (object) => Object.entries(object ?? {}).map(([key, value]) => ({ key, value }));

export const card = (runner) => ({
  number: runner.number,
  name: runner.name,
  gear: pairs(runner.gear),
});

export const result = (runner) => ({
  ...card(runner),
  splits: Object.entries(runner.splits).map(([at, time]) => ({ at, time })),
});
