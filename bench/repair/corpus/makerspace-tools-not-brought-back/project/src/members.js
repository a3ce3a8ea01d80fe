const MEMBERS = [
  { id: 1, name: 'Tove', mail: 'tove@maker.example', joined: '2024-01-02', blocked: false },
  { id: 2, name: 'Raj', phone: '0151 22', mail: 'raj@maker.example', joined: '2025-06-30', blocked: false },
  { id: 3, name: 'Lin', mail: 'lin@maker.example', joined: '2026-03-01', blocked: false },
];

exports.all = () => MEMBERS;
exports.byId = (id) => MEMBERS.find((member) => member.id === id);
exports.block = (id) => {
  exports.byId(id).blocked = true;
};
