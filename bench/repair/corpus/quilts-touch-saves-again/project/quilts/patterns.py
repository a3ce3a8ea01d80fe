from quilts.documents import Document


class Pattern(Document):
    kind = "pattern"

    def touch(self):
        blocks = self.fields.get("blocks", [])
        self.fields["pieces"] = sum(block["pieces"] for block in blocks)
        self.fields["hard"] = self.fields["pieces"] > 200
        self.save()

    def has_block(self, name):
        return any(block["name"] == name for block in self.fields.get("blocks", []))
