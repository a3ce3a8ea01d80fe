from helpdocs.tree import parse

MANUAL = parse(
    {
        "slug": "manual",
        "title": "Manual",
        "children": [
            {"slug": "start", "title": "Getting started", "text": "Make an account first."},
            {
                "slug": "invoices",
                "title": "Invoices",
                "text": "All about invoices.",
                "children": [
                    {"slug": "drafts", "title": "Drafts", "text": "A draft has no number yet."},
                    {
                        "slug": "reminders",
                        "title": "Reminders",
                        "text": "Reminders go out on Mondays.",
                        "children": [{"slug": "fees", "title": "Fees", "text": "The third one costs."}],
                    },
                ],
            },
            {"slug": "exports", "title": "Exports", "text": "CSV and nothing else."},
        ],
    }
)
