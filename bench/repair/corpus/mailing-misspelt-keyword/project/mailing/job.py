from mailing.campaign import remind

remind(["a@example.org", "b@example.org"], "team@example.org")
