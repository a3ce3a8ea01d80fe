from datetime import date

from django import forms

RACE = date(2026, 10, 4)


def age_on(day, born):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class RunnerForm(forms.Form):
    name = forms.CharField(max_length=60)
    born = forms.DateField()
    distance = forms.ChoiceField(choices=[("half", "Half"), ("full", "Full")])

    def clean(self):
        cleaned = super().clean()
        if cleaned["distance"] == "full" and age_on(RACE, cleaned["born"]) < 18:
            self.add_error("distance", "The full distance is for adults.")
        return cleaned


class TeamForm(forms.Form):
    name = forms.CharField(max_length=60)
    size = forms.IntegerField(min_value=2, max_value=20)
    is_relay = forms.BooleanField(required=False)

    def clean(self):
        cleaned = super().clean()
        size = cleaned.get("size")
        if cleaned.get("is_relay") and size is not None and size != 4:
            self.add_error("size", "A relay is of four.")
        return cleaned
