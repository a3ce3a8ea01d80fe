import type { Guide } from "../recipe.ts";

/** The page about imports within a project that fail. */
export const importFaultGuide: Guide = {
  slug: "import-fault",
  title: "Fix ImportError: cannot import name, partially initialized module, and No module named in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a module is asked for a name that it does not have: renamed, moved, misspelt, or not there yet because two modules import each other.",
  readingTheTrace: [
    {
      line: 'File "billing/customer.py", line 1, in <module>',
      meaning: "The file whose import failed. `<module>` means that it was being loaded.",
    },
    { line: "    from billing.invoice import Invoice", meaning: "What was wanted, and from where." },
    {
      line: "ImportError: cannot import name 'Invoice' from partially initialized module 'billing.invoice'",
      meaning: "`partially initialized` means a circle: that module waits for this one.",
    },
  ],
  commonCauses: [
    {
      id: "renamed",
      title: "The name was changed or moved",
      text: "Its module was changed, this import was not.",
      code: "from tool.numbers import totals_of",
    },
    {
      id: "circle",
      title: "Two modules import each other",
      text: "Whichever is loaded first asks the other for names that it has not yet defined.",
      code: "# invoice.py\nfrom billing.customer import Customer\n\n# customer.py\nfrom billing.invoice import Invoice",
    },
    {
      id: "module",
      title: "The module has another name",
      text: "It was moved or misspelt. What is not installed has to be installed.",
      code: "from tool.number import total_of",
    },
  ],
  fix: {
    text: "Import the name from where it is. For a circle, import inside the function that needs it, or move what both need into a third module.",
    before:
      "from billing.invoice import Invoice\n\n\nclass Customer:\n    def bill(self, total):\n        return Invoice(self, total)",
    after:
      "class Customer:\n    def bill(self, total):\n        from billing.invoice import Invoice\n        return Invoice(self, total)",
    language: "python",
  },
  testing: {
    text: "A test that loads the module is enough.",
    code: 'def test_invoice_can_be_loaded():\n    importlib.import_module("billing.invoice")',
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "It works when I start another file. Why?",
      answer: "In a circle it matters which module is loaded first.",
    },
  ],
};
