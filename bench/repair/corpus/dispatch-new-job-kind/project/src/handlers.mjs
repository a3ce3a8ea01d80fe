export const handlers = {
  pickup: (state, { parcel }) => ({ ...state, [parcel]: "on the way" }),
  drop: (state, { parcel }) => ({ ...state, [parcel]: "delivered" }),
};
