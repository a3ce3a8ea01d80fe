exports.inspectorName = ({ inspector }) => (inspector ? inspector.name : 'to be named');

exports.day = (iso) => iso.split('-').reverse().join('.');
