// As the agency's export has them.
const rows = [
  {
    ref: 'T-07',
    first_name: 'Ines',
    last_name: 'Okafor',
    plays: 'Nurse',
    rep_name: 'Studio Kolb',
    rep_mail: 'buero@kolb.example',
  },
  {
    ref: 'T-11',
    first_name: 'Tom',
    last_name: 'Varga',
    plays: 'Porter',
    rep_name: '',
    rep_mail: '',
  },
];

exports.rowOf = (ref) => rows.find((row) => row.ref === ref);
