// standby is only kept for teams that have a rota
export const teams = {
  alpine: {
    leads: [{ name: "Resi", phone: "0664 1" }],
    standby: [{ name: "Tom", phone: "0664 2" }, { name: "Ayla", phone: "0664 3" }],
  },
  valley: {
    leads: [{ name: "Kurt", phone: "0664 4" }],
  },
  dogs: {
    leads: [{ name: "Mina", phone: "0664 5" }],
    standby: [],
  },
};
