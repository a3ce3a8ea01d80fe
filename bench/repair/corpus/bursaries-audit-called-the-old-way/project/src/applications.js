const applications = [
  { id: 1, student: "P. Adeyemi", state: "open", amount: null },
  { id: 2, student: "H. Brandt", state: "open", amount: null },
  { id: 3, student: "S. Costa", state: "open", amount: null },
];

function find(id) {
  return applications.find((application) => application.id === id);
}

function award(application, amount) {
  application.state = "awarded";
  application.amount = amount;
}

function withdraw(application) {
  application.state = "withdrawn";
  application.amount = null;
}

module.exports = { find, award, withdraw };
