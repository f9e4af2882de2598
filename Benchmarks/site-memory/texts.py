"""Articles of our own, each distinct, put together from a stock of clauses."""
import random

PLACES = ("Harrowby", "Lindmouth", "Old Quay", "Tarn Hill", "Westerby", "Saltmarsh", "Brackwater",
          "Fernley", "Kingsford", "Upper Dale", "Norrow", "Ashcombe", "Pelham Sound", "Grayling")
SUBJECTS = ("the harbor board", "the county museum", "a group of bakers", "the river survey",
            "the school of weaving", "the tram company", "the night library", "the seed bank",
            "a retired surveyor", "the ferry crew", "the orchard society", "the clockmakers' guild",
            "the water office", "the parish choir", "a team of divers", "the lighthouse trust")
VERBS = ("has counted", "will rebuild", "found", "wants to move", "repaired", "sold", "measured",
         "has given up on", "opened", "photographed", "is arguing over", "inherited", "lost",
         "has mapped", "is about to auction", "painted")
OBJECTS = ("the eastern breakwater", "forty crates of glass plates", "a bridge nobody had used",
           "the old grain store", "nine miles of hedges", "a collection of tide tables",
           "the upper reservoir", "three copper kettles", "the signal cabin", "its oldest boat",
           "the walled garden", "a cellar full of maps", "the weather mast", "the market bell",
           "a stretch of salt meadow", "the drying sheds")
TIMES = ("before the first frost", "in the spring of the flood", "over eleven weekends",
         "after a vote that took all night", "while the road was closed", "at the end of the season",
         "within a month of the storm", "on the last day of the fair", "during the long drought",
         "since the bridge was lifted", "between two high tides", "on a wet Tuesday")
REASONS = ("because the ground has been sinking by {n} millimeters a year",
           "although {n} people had signed against it", "for a sum of {n} thousand",
           "with help from {n} neighbors", "as the records of {y} suggest",
           "which had stood empty since {y}", "and nobody has claimed it in {n} years",
           "so that {n} families can stay", "against the advice of the engineers",
           "even though the winter of {y} was far worse")
QUOTES = ("We expected to be done by noon", "It was never about the money",
          "You learn to listen to the stones", "My father would have laughed at us",
          "Nobody kept the drawings", "The water tells you when to stop",
          "I have the receipts from {y}", "There were {n} of us and one lamp")
NAMES = ("Ada Merrow", "Jonas Pike", "Ilse Tarrant", "Marek Sool", "Wren Abbot", "Tomas Lindqvist",
         "Bea Holloway", "Nadia Crewe", "Piet Vander", "Orla Quint", "Sami Rook", "Greta Fenn")


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(items)

    def fill(self, text):
        return text.format(n=self.random.randint(12, 980), y=self.random.randint(1790, 1990))

    def sentence(self):
        shape = self.random.random()
        core = f"{self.pick(SUBJECTS)} of {self.pick(PLACES)} {self.pick(VERBS)} {self.pick(OBJECTS)}"
        if shape < 0.45:
            text = f"{core} {self.pick(TIMES)}, {self.pick(REASONS)}"
        elif shape < 0.75:
            text = f"{self.pick(TIMES)}, {core}, {self.pick(REASONS)}"
        else:
            return self.fill(f"“{self.pick(QUOTES)},” says {self.pick(NAMES)}, who {self.pick(VERBS)} "
                             f"{self.pick(OBJECTS)} {self.pick(TIMES)}.")
        return self.fill(text[0].upper() + text[1:] + ".")

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(1, 4)))

    def headline(self):
        subject = self.pick(SUBJECTS)
        return f"{subject[0].upper()}{subject[1:]} and {self.pick(OBJECTS)} near {self.pick(PLACES)}"

    def teaser(self):
        return self.headline(), self.sentence()

    def article(self):
        """Headline, author and blocks: ("p" or "h2", text)."""
        blocks = []
        for number in range(self.random.randint(4, 11)):
            if number > 1 and self.random.random() < 0.12:
                blocks.append(("h2", self.headline()))
            blocks.append(("p", self.paragraph()))
        return self.headline(), self.pick(NAMES), blocks
