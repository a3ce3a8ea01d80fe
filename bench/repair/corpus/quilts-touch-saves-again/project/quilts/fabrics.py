from quilts.documents import Document


class Fabric(Document):
    kind = "fabric"

    def touch(self):
        self.fields["label"] = f"{self.fields['colour']} {self.fields['material']}"
        super().touch()


class Offcut(Fabric):
    kind = "offcut"

    def touch(self):
        self.fields["price"] = round(self.fields["full_price"] * 0.4, 2)
        super().touch()
