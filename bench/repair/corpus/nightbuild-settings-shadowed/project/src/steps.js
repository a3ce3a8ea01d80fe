/** Steps that a branch has. */
function stepsFor(plan, branch) {
  return plan.steps.filter((step) => !step.only || step.only.includes(branch));
}

module.exports = { stepsFor };
